namespace Pilar.Arena.Web.Pages.Forms;

/// <summary>The sentences of the guard under a field.</summary>
public sealed class GuardTexts : ScriptTexts
{
    protected override IEnumerable<string> Keys(TextCatalogue catalogue) => catalogue.KeysIn("guard");
}
