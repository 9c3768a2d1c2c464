import { ROLE_NAMES } from '#domain/identity/index.ts'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { isChosen, moveTo, placesByTerritory } from '../place.ts'
import { useSession } from '../session.ts'
import { PlaceButton } from './place-button.tsx'

/** The places of the person; opened by the press that loaded it. */
export default function PlaceMenu() {
  const session = useSession()
  return (
    <Menu position="bottom-start" width={268} defaultOpened withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <PlaceButton autoFocus />
      </Menu.Target>
      <Menu.Dropdown>
        {placesByTerritory(session).map((territory) => (
          <Fragment key={territory.id}>
            <Menu.Label>{territory.name}</Menu.Label>
            {territory.choices.map((it) => {
              const chosen = isChosen(session.place, territory, it)
              const roles = it.roles.map((role) => ROLE_NAMES[role]).join(', ')
              return (
                <Menu.Item
                  key={it.id}
                  rightSection={chosen && <IconCheck className="ic" role="img" aria-label={frame.me.chosen} />}
                  onClick={() => !chosen && moveTo(it.id)}
                >
                  {it.all ? frame.places.all : (it.organisation ?? roles)}
                  {(it.all || it.organisation !== null) && <small className="place-roles">{roles}</small>}
                </Menu.Item>
              )
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
