namespace Pilar.Arena.Web.Pages.Cases;

/// <summary>The sentences of the page on which a case is written.</summary>
public sealed class WritingTexts : ScriptTexts
{
    protected override IEnumerable<string> Keys(TextCatalogue catalogue) => catalogue.KeysIn("writing").Append("time.clock");
}
