using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>Where a family is from, as a part of the world; a faith as no more than a faith.</summary>
internal static class Origins
{
    private const int LongestStem = 16;

    private static readonly FrozenDictionary<string, string> Parts = Resource.Lines("origins.tsv").Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Land, string Bokmaal, string Nynorsk)> Words = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal)
    {
        ["africa"] = ("Afrika", "afrikansk", "afrikansk"),
        ["westAsia"] = ("Vest-Asia", "vestasiatisk", "vestasiatisk"),
        ["asia"] = ("Asia", "asiatisk", "asiatisk"),
        ["eastEurope"] = ("Øst-Europa", "østeuropeisk", "austeuropeisk"),
        ["europe"] = ("Europa", "europeisk", "europeisk"),
        ["nordic"] = ("Norden", "nordisk", "nordisk"),
        ["northAmerica"] = ("Nord-Amerika", "nordamerikansk", "nordamerikansk"),
        ["latinAmerica"] = ("Latin-Amerika", "latinamerikansk", "latinamerikansk"),
        ["oceania"] = ("Oseania", "oseanisk", "oseanisk"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.Ordinal, "tigrinja", "tigrinya", "amharisk", "oromo", "swahili", "lingala", "kinyarwanda", "wolof", "kurmanji", "sorani", "arabisk", "persisk", "farsi", "dari", "pashto", "pasjto",
        "urdu", "punjabi", "hindi", "tamil", "tagalog", "russisk", "polsk", "litauisk", "ukrainsk", "rumensk", "engelsk", "spansk", "fransk", "tysk", "somali", "kurdisk", "mandinka", "karen", "thai",
        "tyrkisk", "vietnamesisk", "kinesisk", "albansk", "nordsamisk", "sørsamisk", "lulesamisk", "kvensk", "samisk");

    // After these a word that is both a people's and a language's is the language.
    private static readonly FrozenSet<string> Speaking = FrozenSet.Create(StringComparer.Ordinal, "snakker", "snakkar", "på", "talar", "forstår", "lærer", "les", "leser", "skriver", "skriv", "og", "språket", "morsmål", "bare", "berre");

    /// <param name="before">The word before it.</param>
    public static string Coarsen(string text, string before, WrittenForm written)
    {
        var form = Spelling.Of(text);
        var nynorsk = written == WrittenForm.Nynorsk;
        if (Languages.Contains(form) && (Speaking.Contains(before) || !form.EndsWith("sk", StringComparison.Ordinal)))
        {
            return nynorsk ? "[eit anna språk]" : "[et annet språk]";
        }

        if (Part(form) is not { } part)
        {
            return "[bakgrunn]";
        }

        if (!Words.TryGetValue(part, out var words))
        {
            return "[minoritetsbakgrunn]";
        }

        var adjective = nynorsk ? words.Nynorsk : words.Bokmaal;
        var land = nynorsk ? words.Land.Replace("Øst-", "Aust-", StringComparison.Ordinal) : words.Land;
        return form.EndsWith("sk", StringComparison.Ordinal) ? $"[{adjective}]"
            : form.EndsWith("ske", StringComparison.Ordinal) ? $"[{adjective}e]"
            : char.IsUpper(text[0]) ? $"[land i {land}]"
            : nynorsk ? $"[person frå {land}]" : $"[person fra {land}]";
    }

    private static string? Part(string form)
    {
        for (var length = Math.Min(form.Length, LongestStem); length > 1; length--)
        {
            if (Parts.TryGetValue(form[..length], out var part))
            {
                return part;
            }
        }

        return null;
    }
}
