using Pilar.Arena.Anonymisation.Redaction.Things;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>Every place that could tell: what the engine finds in the whole case, and what its writer has selected.</summary>
internal static class Spotter
{
    /// <returns>In the order of the text, none over another, none over the end of a box, none inside a placeholder.</returns>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened.</exception>
    public static List<Spot> Find(CaseDocument document, Decisions decisions, Screener screener)
    {
        var text = document.Text;
        var covered = new bool[text.Length];
        foreach (var (start, end) in Placeholders.In(text))
        {
            Array.Fill(covered, true, start, end - start);
        }

        var found = new List<Finding>();
        foreach (var (form, type) in decisions.Masks.OrderByDescending(mask => mask.Form.Length).ThenBy(mask => mask.Form, StringComparer.Ordinal))
        {
            Add([.. Written(text, form).Select(place => new Finding(place.Start, place.Length, type, Certainty.Certain, Reason.Repeated))]);
        }

        var byWriter = found.Count;
        var seen = screener.Screen(text);
        Add(screener.Screen(text, Memory.Of(seen, text, screener.Lexicon)));
        return Name(found, byWriter, text, screener);

        void Add(IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
            {
                foreach (var (start, end) in document.Within(finding.Start, finding.End).SelectMany(stretch => Free(covered, stretch.Start, stretch.End)).ToList())
                {
                    var whole = finding with { Start = start, Length = end - start };
                    var piece = whole == finding ? Fit(text, whole) : whole;
                    if (TrimToWord(text, piece) is { Length: > 0 } trimmed)
                    {
                        piece = whole == finding ? piece : trimmed;
                        found.Add(piece);
                        Array.Fill(covered, true, piece.Start, piece.Length);
                    }
                }
            }
        }
    }

    // The point that ends a sentence is not the date's; the apostrophe of «Elias'» is the name's.
    private static Finding Fit(string text, Finding finding)
    {
        var last = finding.End - 1;
        if (finding.Type == FindingType.Date && text[last] == '.' && (last + 1 == text.Length || text[last + 1] == '\n' || (last + 2 < text.Length && text[last + 1] == ' ' && char.IsUpper(text[last + 2]))))
        {
            return finding with { Length = finding.Length - 1 };
        }

        return finding.Type == FindingType.Person && last + 1 < text.Length && text[last + 1] is '\'' or '’' && (last + 2 == text.Length || !char.IsLetter(text[last + 2])) && !text.AsSpan(finding.Start, finding.Length).ContainsAny('\'', '’')
            ? finding with { Length = finding.Length + 1 }
            : finding;
    }

    private static IEnumerable<(int Start, int End)> Free(bool[] covered, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var from = at;
            while (at < end && !covered[at])
            {
                at++;
            }

            if (at > from)
            {
                yield return (from, at);
            }
        }
    }

    // What sticks out of a placeholder or of what the writer selected: its words, without the marks and spaces at its ends.
    private static Finding TrimToWord(string text, Finding piece)
    {
        var (start, end) = (piece.Start, piece.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return piece with { Start = start, Length = end - start };
    }

    // Wherever these words stand as words, in any case, also in the genitive.
    private static IEnumerable<(int Start, int Length)> Written(string text, string form)
    {
        var tokens = Tokeniser.Cut(text);
        var wanted = Tokeniser.Cut(form);
        for (var at = 0; at + wanted.Count <= tokens.Count && wanted.Count > 0; at++)
        {
            var same = 0;
            while (same < wanted.Count && (Folded(tokens[at + same]) == wanted[same].Lower
                || (same == wanted.Count - 1 && Forms.Of(tokens[at + same].Lower).Contains(wanted[same].Lower, StringComparer.Ordinal))))
            {
                same++;
            }

            if (same == wanted.Count)
            {
                yield return (tokens[at].Start, tokens[at + same - 1].End - tokens[at].Start);
            }
        }
    }

    private static string Folded(Token token) => Folding.Fold(token.Lower);

    private static List<Spot> Name(List<Finding> found, int byWriter, string text, Screener screener)
    {
        var written = found.Select(finding => Spelling.Of(text.AsSpan(finding.Start, finding.Length))).ToList();
        var all = written.ToHashSet(StringComparer.Ordinal);
        List<Spot> spots =
        [
            .. found.Select((finding, at) => new Spot(
                finding.Start,
                finding.Length,
                finding.Type,
                finding.Certainty,
                finding.Reason,
                text.Substring(finding.Start, finding.Length),
                finding.Type is FindingType.Person or FindingType.Place or FindingType.Organisation
                    ? Spelling.WithoutGenitive(written[at], all, screener.Lexicon)
                    : written[at],
                at < byWriter)).OrderBy(spot => spot.Start),
        ];
        return Retype(spots, text);
    }

    // A word that no list has, after a postcode or named elsewhere as a municipality or a place, is that place.
    private static List<Spot> Retype(List<Spot> spots, string text)
    {
        var places = spots.Where(ThingFinder.IsPlace).Select(spot => ThingFinder.WithoutKind(spot.Form)).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < spots.Count; at++)
        {
            var spot = spots[at];
            if (spot is { Type: FindingType.Person, Reason: Reason.Unknown, ByWriter: false })
            {
                var afterPostcode = at > 0 && spots[at - 1].Type == FindingType.Postcode && text.AsSpan(spots[at - 1].End, spot.Start - spots[at - 1].End).IsWhiteSpace();
                spots[at] = afterPostcode || places.Contains(spot.Form) ? spot with { Type = FindingType.Place, Certainty = Certainty.Certain, Reason = Reason.Context } : spot;
            }
        }

        return spots;
    }
}
