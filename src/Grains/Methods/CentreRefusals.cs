using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Grains.Methods;

/// <summary>Every no about a centre's templates. The codes are keys of sentences that people read.</summary>
public static class CentreRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");
    public static readonly Refusal TemplateUnknown = new(RefusalKind.NotFound, "template-unknown");
    public static readonly Refusal TemplateChanged = new(RefusalKind.Conflict, "template-changed");
    public static readonly Refusal TemplateNotPublished = new(RefusalKind.Conflict, "template-not-published");
    public static readonly Refusal NameTaken = new(RefusalKind.Conflict, "template-name-taken");
    public static readonly Refusal TooMany = new(RefusalKind.Conflict, "template-too-many");
    public static readonly Refusal PurposeTooLong = MethodRefusals.PurposeTooLong;
    public static readonly Refusal AdviceMissing = MethodRefusals.AdviceMissing;

    /// <summary>One for each fault of a template.</summary>
    public static readonly FrozenDictionary<MethodFault, Refusal> Faults = MethodRefusals.Faults;
}
