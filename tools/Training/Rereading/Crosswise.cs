using System.Collections.Concurrent;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Tools.Training.Rereading;

/// <summary>Each hand's texts read by a model that learned from other hands alone: what it will do with texts of a hand it has not met.</summary>
internal static class Crosswise
{
    private const int Folds = 4;

    /// <param name="texts">Of several hands, which their ids begin with.</param>
    /// <param name="learn">A reader of what it is given.</param>
    /// <param name="lexicon">For the first reading.</param>
    /// <param name="withMisses">Whether it is also told what was missed, of each kind.</param>
    /// <returns>A line for each hand and kind, and one for all of a kind.</returns>
    public static IEnumerable<string> Try(IReadOnlyList<LabelledText> texts, Func<IEnumerable<LabelledText>, Anonymisation.Rereading.Rereader> learn, Lexicon lexicon, bool withMisses)
    {
        var hands = texts.Select(HandOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var screener = new Screener(lexicon);
        var read = new ConcurrentDictionary<LabelledText, IReadOnlyList<Finding>>();
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            var mine = hands.Where((_, at) => at % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var reader = learn(texts.Where(text => !mine.Contains(HandOf(text))));
            foreach (var text in texts.Where(text => mine.Contains(HandOf(text))))
            {
                read[text] = reader.Read(screener.FirstReading(text.Text, Words.Read(text.Text, lexicon, ScreeningContext.None)));
            }
        });
        foreach (var kind in texts.GroupBy(text => text.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            foreach (var hand in kind.GroupBy(HandOf, StringComparer.Ordinal).Append(kind))
            {
                yield return $"{kind.Key}\t{(hand.Key == kind.Key ? "all" : hand.Key)}\t{Line(Counted(hand, read))}";
            }

            if (withMisses)
            {
                yield return Report.Misses(Counted(kind, read));
            }
        }
    }

    private static Tally Counted(IEnumerable<LabelledText> texts, ConcurrentDictionary<LabelledText, IReadOnlyList<Finding>> read)
    {
        var tally = new Tally(_ => []);
        foreach (var text in texts)
        {
            tally.Add(text, read[text]);
        }

        return tally;
    }

    private static string Line(Tally tally)
    {
        return FormattableString.Invariant(
            $"{tally.Texts} texts, {Share(count => (count.WithoutDirectLeak, tally.Texts))} without a direct leak; entities {Share(count => count.Whole(IdentifierClass.Direct))}, quasi {Share(count => count.Each(IdentifierClass.Quasi))}, told {Share(count => count.Each(IdentifierClass.Told))}; {tally.Masked.CleanTouched} of {tally.Clean} clean masked, {tally.QuestionsAPage:F2} questions");

        string Share(Func<Count, (int Hit, int All)> of) => FormattableString.Invariant($"{100 * Count.Share(of(tally.Masked)):F1}/{100 * Count.Share(of(tally.Noticed)):F1}");
    }

    private static string HandOf(LabelledText text) => text.Id[..Math.Max(0, text.Id.IndexOf('-'))];
}
