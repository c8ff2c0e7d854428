using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Which declaration of confidentiality is in force, and who has accepted it. Whoever came in with an older one hears the meeting, and no case that is opened since.
public sealed partial record Room
{
    /// <summary>Nobody came in without the first.</summary>
    private int InForce => Math.Max(Declaration, 1);

    // The first is not kept: meetings of before that was told have the state they had.
    private static int AfterTheFirst(int version) => version > 1 ? version : 0;

    private static int Newest(int known) => Math.Max(known, RoomLimits.DeclarationVersion);

    private bool HasDeclared(PersonId person) => Math.Max(People[person].Declared, 1) >= InForce;

    // Their own case is nobody's to keep them from.
    private bool IsUndeclared(CasePresentation found, PersonId person) =>
        person != found.Presenter && People.TryGetValue(person, out var known) && Math.Max(known.Declared, 1) < found.Declaration;

    private IEnumerable<PersonId> Undeclared => People.Keys.Where(person => !HasDeclared(person));

    private Decision<RoomEvent> Accept(AcceptDeclaration accept, PersonId by) => Find(by) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        _ when accept.Version != Newest(InForce) => RoomRefusals.DeclarationRenewed,
        { Standing: Standing.Admitted or Standing.InLobby, Declared: var known } when Math.Max(known, 1) >= accept.Version => Decision<RoomEvent>.Nothing,
        { Standing: Standing.Admitted or Standing.InLobby } => new DeclarationAccepted(by, accept.Version),
        _ => RoomRefusals.NotAdmitted,
    };

    // Whoever comes back to the room, or to its door, has said so with it.
    private IEnumerable<RoomEvent> Accepts(PersonId by, int version) => Math.Max(People[by].Declared, 1) < version ? [new DeclarationAccepted(by, version)] : [];

    // The room may not have been told yet that this program has another: a case is opened under that one all the same.
    private IEnumerable<RoomEvent> Renew() => Renew(RoomLimits.DeclarationVersion);

    private IEnumerable<RoomEvent> Renew(int version) => version > InForce ? [new DeclarationRenewed(version)] : [];

    // Who leads it accepts it before they open a case or show a part of it; else they would put themselves out.
    private Refusal? RefuseUndeclared(RoomCommand command, PersonId by) =>
        command is OpenCase or PresentSection && Find(by) is not null && Math.Max(People[by].Declared, 1) < Newest(InForce) ? RoomRefusals.DeclarationRenewed : null;

    private Room? ApplyDeclaration(RoomEvent happened, long seq) => happened switch
    {
        DeclarationRenewed renewed => this with { Declaration = renewed.Version },
        DeclarationAccepted accepted => With(accepted.Person, person => person with { Declared = AfterTheFirst(accepted.Version), SeesSince = seq }),
        _ => null,
    };

    private static Audience? AudienceOfDeclaration(RoomEvent happened) => happened switch
    {
        DeclarationRenewed => Audience.Invited,
        DeclarationAccepted accepted => Leaders(accepted.Person),
        _ => null,
    };
}
