export function AgreementPart() {
  return <div className="ed-scroll agree" />
}
