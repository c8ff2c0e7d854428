using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.People;

/// <summary>Every no that only a person gets about themselves. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class PersonRefusals
{
    public static readonly Refusal MailInvalid = new(RefusalKind.Invalid, "mail-invalid");

    /// <summary>It could not be sent now. Nobody reads it: the arena tries again.</summary>
    public static readonly Refusal MailAway = new(RefusalKind.NotSaved, "not-saved");
}
