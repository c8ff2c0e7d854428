using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Methods;

/// <summary>What is wrong with a template, each thing beside the field that it is about.</summary>
internal static class TemplateProblems
{
    /// <summary>Asks the same rules as the centre does. True when nothing is wrong.</summary>
    public static bool Check(MethodDraft draft, TemplateView template, Problems problems, Texts texts)
    {
        var method = draft.AsTemplate("checked", 1, template.Latest.Use);
        foreach (var flaw in MethodRules.FlawsIn(method))
        {
            problems.Add(FieldOf(flaw, method), texts.Refused(MethodRefusals.Faults[flaw.Fault]));
        }

        if (draft.Purpose.Length > MethodDraft.PurposeLength)
        {
            problems.Add("Purpose", texts.Refused(MethodRefusals.PurposeTooLong));
        }

        if (!method.Phases.IsDefaultOrEmpty && MethodRules.LosesAdvice(method, template.Root))
        {
            problems.Add("", texts.Refused(MethodRefusals.AdviceMissing));
        }

        return !problems.Any;
    }

    /// <summary>As the guard calls it.</summary>
    public static string GuardField(int? phase) => phase is { } place ? FormattableString.Invariant($"phases/{place}") : "names";

    /// <summary>As the form calls it.</summary>
    public static string FormField(int? phase) => phase is { } place ? FormattableString.Invariant($"Phases[{place}].Names") : "Names";

    private static string FieldOf(MethodFlaw flaw, MethodTemplate method) => (flaw.Fault, flaw.Phase) switch
    {
        (MethodFault.NameMissing or MethodFault.NameTooLong, var phase) =>
            $"{FormField(phase)}.{Tongue(phase is { } place ? method.Phases[place].Names : method.Names)}",
        (_, null) => "",
        (MethodFault.MinutesWrong, { } place) => FormattableString.Invariant($"Phases[{place}].Minutes"),
        (MethodFault.PresenterSilenced or MethodFault.PresenterWritesBehindCurtain or MethodFault.CurtainOverNobody, { } place) =>
            FormattableString.Invariant($"Phases[{place}].Presenter"),
        (MethodFault.OrderOfNobody, { } place) => FormattableString.Invariant($"Phases[{place}].Order"),
        (_, { } place) => FormattableString.Invariant($"Phases[{place}].Writes"),
    };

    private static string Tongue(MethodNames names) => names switch
    {
        { Nb.Length: 0 or > MethodRules.NameLength } => "Nb",
        { Nn.Length: 0 or > MethodRules.NameLength } => "Nn",
        _ => "En",
    };
}
