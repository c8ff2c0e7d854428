using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Networks;

/// <summary>Every no of a network. The codes are keys of sentences that people read.</summary>
public static class NetworkRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");
    public static readonly Refusal AlreadyProposed = new(RefusalKind.Conflict, "network-already-proposed");
    public static readonly Refusal NotActive = new(RefusalKind.Conflict, "network-not-active");
    public static readonly Refusal Closed = new(RefusalKind.Conflict, "network-closed");
    public static readonly Refusal OneOrganisation = new(RefusalKind.Conflict, "network-one-organisation");
    public static readonly Refusal LevelInvalid = new(RefusalKind.Invalid, "network-level-invalid");
    public static readonly Refusal CoordinatorMissing = new(RefusalKind.Invalid, "network-coordinator-missing");
    public static readonly Refusal MemberInvalid = new(RefusalKind.Invalid, "network-member-invalid");
    public static readonly Refusal LastCoordinator = new(RefusalKind.Conflict, "network-last-coordinator");
    public static readonly Refusal Full = new(RefusalKind.Conflict, "network-full");
}
