using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>Somebody's own words, word for word: those who heard them know them again.</summary>
internal static partial class Quotes
{
    private const int Patience = 1_000;

    public static bool In(string text) => Quoted().IsMatch(text);

    // Five words or more: fewer are an expression.
    [GeneratedRegex(@"(?:«[^»\n]*|“[^”\n]*|""[^""\n]*)\p{L}+(?:[ ,]+\p{L}+){4,}[^»”""\n]*[»”""]", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Quoted();
}
