using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>Whether a text says of what sex somebody is.</summary>
internal static class Sexes
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal, "han", "hun", "ho", "henne", "ham", "hans", "hennes", "hennar", "gutt", "gutten", "gut", "guten", "jente", "jenta", "jenten", "sønn", "sønnen", "son", "sonen", "datter",
        "dattera", "datteren", "dotter", "dottera", "bror", "broren", "søster", "søsteren", "søstera", "syster", "systera", "kvinne", "kvinnen", "kvinna", "mann", "mannen");

    public static bool Tells(string text) => Tokeniser.Cut(text).Exists(token => Words.Contains(token.Lower));
}
