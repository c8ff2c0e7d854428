using System.Text;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>A tally, for people and for machines.</summary>
public static class Report
{
    private const int Around = 24;

    public static string Table(string group, Tally tally, IFormatProvider format)
    {
        var table = new StringBuilder();
        table.Append(format, $"{group}: {tally.Texts} texts, {tally.Clean} of them clean                 masked          or asked about\n");
        Row("texts without a direct leak", count => (count.WithoutDirectLeak, tally.Texts));
        Row("clean texts touched", count => (count.CleanTouched, tally.Clean));
        Row("direct, whole entities", count => count.Whole(IdentifierClass.Direct));
        Row("direct, mentions", count => count.Each(IdentifierClass.Direct));
        Row("quasi, mentions", count => count.Each(IdentifierClass.Quasi));
        Row("told (OCC, RARE), mentions", count => count.Each(IdentifierClass.Told));
        foreach (var type in tally.Masked.Mentions.Keys)
        {
            Row($"{type}, mentions", count => count.Mentions[type]);
        }

        table.Append(format, $"  {"letters covered outside gold",-32} {tally.Masked.Over,23:P1} {tally.Noticed.Over,23:P1}\n");
        table.Append(format, $"  {"findings that touch gold",-32} {tally.Masked.Precision,23:P1} {tally.Noticed.Precision,23:P1}\n");
        return table.Append(format, $"  {"questions in 250 clean words",-32} {tally.QuestionsAPage,47:F2}\n\n").ToString();

        void Row(string name, Func<Count, (int Hit, int All)> of) =>
            table.Append(format, $"  {name,-32} {Cell(of(tally.Masked), format)} {Cell(of(tally.Noticed), format)}\n");
    }

    public static object Figures(Tally tally) => new
    {
        texts = tally.Texts,
        clean = tally.Clean,
        questionsIn250CleanWords = tally.QuestionsAPage,
        masked = Figures(tally, tally.Masked),
        maskedOrAsked = Figures(tally, tally.Noticed),
    };

    /// <summary>What nobody noticed, what is only asked about, and what was found where nothing is.</summary>
    public static string Misses(Tally tally)
    {
        var list = new StringBuilder();
        var unnoticed = tally.Noticed.Misses.ToHashSet();
        foreach (var (text, span) in tally.Masked.Misses.OrderBy(miss => miss.Span.Type, StringComparer.Ordinal))
        {
            Line(unnoticed.Contains((text, span)) ? "missed" : "asked", span.Type, text, span.Start, span.End);
        }

        foreach (var (text, finding) in tally.Noticed.Extras.OrderBy(extra => extra.Finding.Type))
        {
            Line($"extra {finding.Certainty}", $"{finding.Type}", text, finding.Start, finding.End);
        }

        return list.ToString();

        void Line(string what, string type, LabelledText text, int start, int end) =>
            list.Append(what).Append('\t').Append(type).Append('\t').Append(text.Id).Append('\t').Append(Flat(text.Text[Math.Max(0, start - Around)..start]))
                .Append('[').Append(Flat(text.Text[start..end])).Append(']').Append(Flat(text.Text[end..Math.Min(text.Text.Length, end + Around)])).Append('\n');
    }

    private static object Figures(Tally tally, Count count) => new
    {
        withoutDirectLeak = Count.Share((count.WithoutDirectLeak, tally.Texts)),
        cleanTouched = tally.Clean == 0 ? 0 : (double)count.CleanTouched / tally.Clean,
        over = count.Over,
        precision = count.Precision,
        directEntities = Count.Share(count.Whole(IdentifierClass.Direct)),
        quasiMentions = Count.Share(count.Each(IdentifierClass.Quasi)),
        toldMentions = Count.Share(count.Each(IdentifierClass.Told)),
        mentions = count.Mentions.ToDictionary(one => one.Key, one => Count.Share(one.Value)),
        entities = count.Entities.ToDictionary(one => one.Key, one => Count.Share(one.Value)),
    };

    private static string Cell((int Hit, int All) count, IFormatProvider format) =>
        count.All == 0 ? string.Create(format, $"{"–",23}") : string.Create(format, $"{count.Hit,5} of {count.All,5} {Count.Share(count),9:P1}");

    private static string Flat(string text) => text.Replace('\n', '|');
}
