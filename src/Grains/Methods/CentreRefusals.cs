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
    public static readonly Refusal NotForCase = new(RefusalKind.Conflict, "method-not-for-case");
    public static readonly Refusal TooMany = new(RefusalKind.Conflict, "template-too-many");
    public static readonly Refusal PurposeTooLong = new(RefusalKind.Invalid, "template-purpose-too-long");
    public static readonly Refusal AdviceMissing = new(RefusalKind.Invalid, "template-advice-missing");

    /// <summary>The sentence for each fault: what is wrong, and what to do about it.</summary>
    public static readonly FrozenDictionary<MethodFault, Refusal> Faults = new Dictionary<MethodFault, string>
    {
        [MethodFault.KeyMissing] = "template-invalid",
        [MethodFault.NameMissing] = "template-name-missing",
        [MethodFault.NameTooLong] = "template-name-too-long",
        [MethodFault.PhasesMissing] = "template-phases-missing",
        [MethodFault.PhasesTooMany] = "template-phases-too-many",
        [MethodFault.PhaseTwice] = "template-invalid",
        [MethodFault.MinutesWrong] = "template-minutes-wrong",
        [MethodFault.TotalWrong] = "template-invalid",
        [MethodFault.TotalTooLong] = "template-too-long",
        [MethodFault.NobodyWrites] = "template-nobody-writes",
        [MethodFault.ObserverWrites] = "template-observer-writes",
        [MethodFault.PresenterSilenced] = "template-presenter-silenced",
        [MethodFault.PresenterWritesBehindCurtain] = "template-presenter-behind-curtain",
        [MethodFault.PresenterNeverHasTheFloor] = "template-presenter-never",
        [MethodFault.CurtainOverNobody] = "template-curtain-over-nobody",
        [MethodFault.RoundOfNobody] = "template-round-of-nobody",
        [MethodFault.AdviceOfNobody] = "template-advice-of-nobody",
        [MethodFault.CaseNeverShown] = "template-case-never-shown",
    }.ToFrozenDictionary(fault => fault.Key, fault => new Refusal(RefusalKind.Invalid, fault.Value));
}
