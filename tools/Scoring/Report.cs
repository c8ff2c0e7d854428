using System.Text;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>A tally, for people and for machines.</summary>
internal static class Report
{
    private const int Around = 24;

    public static string Table(string group, Tally tally, IFormatProvider format)
    {
        var table = new StringBuilder();
        table.Append(format, $"{group}: {tally.Texts} texts, {tally.WithoutDirectLeak} without a direct leak; {tally.Clean} clean, {tally.CleanMasked} of them masked somewhere\n");
        table.Append(format, $"  letters masked outside gold {tally.Over:P1}, masks that touch gold {tally.Precision:P1}\n");
        foreach (var (type, mentions) in tally.Mentions)
        {
            var entities = tally.Entities[type];
            table.Append(format, $"  {type,-9} mentions {mentions.Masked,5} of {mentions.All,5} {Tally.Share(mentions),8:P1}   whole entities {entities.Masked,5} of {entities.All,5} {Tally.Share(entities),8:P1}\n");
        }

        return table.Append('\n').ToString();
    }

    public static object Figures(Tally tally) => new
    {
        texts = tally.Texts,
        withoutDirectLeak = tally.WithoutDirectLeak,
        clean = tally.Clean,
        cleanMasked = tally.CleanMasked,
        over = tally.Over,
        precision = tally.Precision,
        mentions = tally.Mentions.ToDictionary(one => one.Key, one => Tally.Share(one.Value)),
        entities = tally.Entities.ToDictionary(one => one.Key, one => Tally.Share(one.Value)),
    };

    public static string Misses(Tally tally)
    {
        var list = new StringBuilder();
        foreach (var (text, span) in tally.Misses.OrderBy(miss => miss.Span.Type, StringComparer.Ordinal))
        {
            var (from, to) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
            list.Append(span.Type).Append('\t').Append(Line(text[from..span.Start])).Append('[').Append(Line(text[span.Start..span.End])).Append(']')
                .Append(Line(text[span.End..to])).Append('\n');
        }

        return list.ToString();
    }

    private static string Line(string text) => text.Replace('\n', '|');
}
