using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>Every place that could tell: what the engine finds in the whole case, and what its writer has selected.</summary>
internal static class Spotter
{
    /// <returns>In the order of the text, none over another, none over the end of a box, none inside a placeholder.</returns>
    /// <param name="seen">What the engine finds in the text.</param>
    public static List<Spot> Find(CaseDocument document, Decisions decisions, IReadOnlyList<Finding> seen, Lexicon lexicon)
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
        Add(seen);
        Add([.. Memory.Recall(found, text, lexicon)]);
        return Name(found, byWriter, text, lexicon);

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

        if (finding.Type is FindingType.Place or FindingType.Organisation && text.AsSpan(finding.Start, finding.Length) is var name && name.IndexOf(' ') is var space and (1 or 2 or 3) && name[..space] is "I" or "På" or "Ved")
        {
            return finding with { Start = finding.Start + space + 1, Length = finding.Length - space - 1 };
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

    private static List<Spot> Name(List<Finding> found, int byWriter, string text, Lexicon lexicon)
    {
        List<Spot> spots = [.. found.Select((finding, at) => new Spot(finding, text.Substring(finding.Start, finding.Length), "", at < byWriter)).OrderBy(spot => spot.Start)];
        spots = Joining.Join(spots, text, lexicon);
        // «Theas», where somebody is called Thea Krone.
        var written = spots.Select(spot => Spelling.Of(spot.Text)).ToHashSet(StringComparer.Ordinal);
        written.UnionWith(spots.Where(spot => spot.Type == FindingType.Person).SelectMany(spot => Spelling.Of(spot.Text).Split(' ')));
        return
        [
            .. Retyping.Retype(
                [.. spots.Select(spot => spot with { Form = spot.HasGenitive ? Spelling.WithoutGenitive(Spelling.Of(spot.Text), written, lexicon) : Spelling.Of(spot.Text) })], text, lexicon),
        ];
    }
}
