using System.Collections.Frozen;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>The no to each thing that can be wrong with a template: the centre says it, and the editor says it beside the field.</summary>
public static class MethodRefusals
{
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
        [MethodFault.NeedsCase] = "template-needs-case",
        [MethodFault.OrderOfNobody] = "template-order-of-nobody",
        [MethodFault.OrderWithoutCase] = "template-order-without-case",
    }.ToFrozenDictionary(fault => fault.Key, fault => new Refusal(RefusalKind.Invalid, fault.Value));
}
