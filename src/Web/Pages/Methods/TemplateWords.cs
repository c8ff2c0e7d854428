using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Web.Pages.Methods;

/// <summary>What pages say of a template.</summary>
internal static class TemplateWords
{
    /// <summary>«Publisert, versjon 2», «Kladd», «Trukket tilbake».</summary>
    public static string StateOf(this Texts texts, TemplateView template) => template switch
    {
        { Published: null } => texts.T("template.state.draft"),
        { Withdrawn: true } => texts.T("template.state.withdrawn"),
        { Published: { } version } when version < template.Latest.Version => texts.T("template.state.changed", ("number", version)),
        { Published: { } version } => texts.T("template.state.published", ("number", version)),
    };
}
