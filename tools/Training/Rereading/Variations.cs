using System.Text;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>The same text of other people: their names are drawn anew, each the same wherever it stands, so that no name is learned by heart.</summary>
internal sealed class Variations(Lexicon lexicon, Invented names, Random random)
{
    private const int Kept = 15;
    private const int InSmall = 15;

    public LabelledText Of(LabelledText text)
    {
        var (changed, spans, last) = (new StringBuilder(), new List<LabelledSpan>(), 0);
        var drawn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var span in text.Spans.OrderBy(span => span.Start))
        {
            changed.Append(text.Text, last, span.Start - last);
            var start = changed.Length;
            var old = text.Text[span.Start..span.End];
            changed.Append(span.Type == "PERSON" ? Renamed(old, drawn) : span.Type == "LOC" ? Moved(old, drawn) : old);
            spans.Add(span with { Start = start, End = changed.Length });
            last = span.End;
        }

        changed.Append(text.Text, last, text.Text.Length - last);
        var small = random.Next(100) < InSmall;
        return text with { Text = small ? changed.ToString().ToLowerInvariant() : changed.ToString(), Spans = spans };
    }

    private string Renamed(string name, Dictionary<string, string> drawn)
    {
        var tokens = Tokeniser.Cut(name);
        var (renamed, last) = (new StringBuilder(), 0);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            renamed.Append(name, last, token.Start - last);
            last = token.End;
            var written = name[token.Start..token.End];
            renamed.Append(token.Kind == TokenKind.Word ? Like(written, Drawn(token.Lower, at > 0 && at == tokens.Count - 1, drawn)) : written);
        }

        return renamed.Append(name, last, name.Length - last).ToString();
    }

    private string Drawn(string lower, bool isLast, Dictionary<string, string> drawn)
    {
        var genitive = lower.Length > 3 && lower.EndsWith('s') && drawn.TryGetValue(lower[..^1], out var bare) ? bare : null;
        if (genitive is not null)
        {
            return genitive + "s";
        }

        if (!drawn.TryGetValue(lower, out var name))
        {
            var traits = lexicon.Look(lower);
            name = random.Next(100) < Kept || lower is "van" or "de" or "der" or "al" or "von" or "bin" or "den" or "og" ? lower
                : lower.Length == 1 ? ((char)('a' + random.Next(26))).ToString()
                : lower.Length == 2 && (traits & WordTraits.AnyName) == WordTraits.None ? names.DrawGiven()[..1] + names.DrawSurname()[..1]
                : (isLast || (traits & (WordTraits.Surname | WordTraits.AnyGiven)) == WordTraits.Surname) ? names.DrawSurname() : names.DrawGiven();
            drawn[lower] = name = name.ToLowerInvariant();
        }

        return name;
    }

    private string Moved(string place, Dictionary<string, string> drawn)
    {
        if (place.Any(letter => !char.IsLetter(letter)) || random.Next(100) < 40)
        {
            return place;
        }

        var key = "=" + place.ToLowerInvariant();
        drawn.TryAdd(key, names.DrawPlace().ToLowerInvariant());
        return Like(place, drawn[key]);
    }

    private static string Like(string written, string lower) =>
        !char.IsUpper(written[0]) ? lower : written.Length > 1 && written.All(char.IsUpper) ? lower.ToUpperInvariant()
        : string.Join('-', lower.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
