using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;
using Pilar.Arena.Anonymisation.Tagging;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>Makes lessons of labelled texts.</summary>
internal static class Lessons
{
    private const int Seed = 1884;
    private const int OfEach = 3;

    // One of so many.
    private const int OfFrames = 5;

    public static IReadOnlyList<ILesson> From(IEnumerable<LabelledText> texts, Lexicon lexicon, IReadOnlyList<MarkedText> read, Commonness common)
    {
        var screener = new Screener(lexicon);
        var random = new Random(Seed);
        var variations = new Variations(lexicon, Invented.Names(lexicon), random);
        var all = texts.SelectMany(text => Enumerable.Range(0, OfEach).Select(_ => variations.Of(text)).Prepend(text).Append(Redactions.Of(text, random)));
        return [.. all.Concat(Frames(lexicon, read, screener)).SelectMany(text => Of(text, screener, lexicon, common))];
    }

    // The frames of the tagger are short, as chat is; those in which more is told than names say nothing of the rest.
    private static IEnumerable<LabelledText> Frames(Lexicon lexicon, IReadOnlyList<MarkedText> read, Screener screener) =>
        Invented.All(lexicon, read).Where((_, at) => at % OfFrames == 0)
            .Select(text => new LabelledText("frame", "nb", "chat", text.Text, [.. text.Spans.Select((span, at) => new LabelledSpan(span.Start, span.End, TypeOf(span.Tag), $"{at}"))]))
            .Where(text => screener.FirstReading(text.Text, Words.Read(text.Text, lexicon, ScreeningContext.None)).Found
                .TrueForAll(finding => finding.Type is FindingType.Person or FindingType.Place or FindingType.Organisation));

    private static string TypeOf(Tag tag) => tag switch { Tag.Person => "PERSON", Tag.Place => "LOC", _ => "ORG" };

    private static IEnumerable<Lesson> Of(LabelledText text, Screener screener, Lexicon lexicon, Commonness common)
    {
        var words = Words.Read(text.Text, lexicon, ScreeningContext.None);
        if (words.Count == 0)
        {
            return [];
        }

        var clues = Clues.Of(screener.FirstReading(text.Text, words), common);
        var truth = TruthOf(text, words);
        return Tagger.Sentences(words).Select(part => new Lesson(clues[part.From..part.To], truth[part.From..part.To]));
    }

    private static byte[] TruthOf(LabelledText text, Words words)
    {
        var truth = new byte[words.Count];
        foreach (var span in text.Spans)
        {
            for (var at = 0; at < words.Count; at++)
            {
                truth[at] = words[at].Start < span.End && span.Start < words[at].End ? (byte)TopicOf(span.Type) : truth[at];
            }
        }

        return truth;
    }

    private static Topic TopicOf(string type) => type switch
    {
        "PERSON" => Topic.Person,
        "LOC" => Topic.Place,
        "ORG" => Topic.Organisation,
        "AGE" => Topic.Age,
        "DATE" => Topic.Date,
        "CLASS" => Topic.SchoolClass,
        "ETHN" => Topic.Origin,
        "OCC" => Topic.Occupation,
        "RARE" => Topic.RareFact,
        "ADDRESS" or "POSTCODE" => Topic.Home,
        "EMAIL" or "URL" => Topic.Reach,
        _ => Topic.Number,
    };
}
