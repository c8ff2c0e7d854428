using System.Collections.Immutable;
using Pilar.Arena.Anonymisation.Redaction.Coarser;
using Pilar.Arena.Anonymisation.Redaction.Things;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>How many persons a redacted text could fit, and what tells most. See <see cref="ResidualRisk"/>.</summary>
internal sealed class RiskMeter(PopulationTable population)
{
    private const int Few = 5;
    private const int Enough = 11;
    private const int Childhood = 18;

    /// <param name="found">What becomes of everything that is found.</param>
    /// <param name="redacted">The whole redacted text.</param>
    public ResidualRisk Measure(IReadOnlyList<Mark> found, string redacted)
    {
        List<Mark> marks = [.. found, .. StoodBefore(found, redacted)];
        var raisers = new List<RiskRaiser>();
        var largest = (double)population.Largest;
        var (living, place) = Geography(marks);
        Raise(RaiserKind.Geography, place, largest / living);
        var (years, age) = Ages(marks);
        Raise(RaiserKind.Age, age, Childhood / years);
        var fits = living * years * Prevalences.Measure("year");
        if (Sexes.Tells(redacted))
        {
            fits /= 2;
            Raise(RaiserKind.Sex, "", 2);
        }

        foreach (var (word, share) in Prevalences.In(redacted))
        {
            fits *= share;
            Raise(RaiserKind.Diagnosis, word, 1 / share);
        }

        // What is true of one alone leaves nobody else of all who live there.
        var alone = false;
        foreach (var mark in marks.DistinctBy(mark => (mark.Type, mark.Form, mark.State)))
        {
            var (kind, share) = Told(mark);
            Raise(kind, mark.Form, share > 0 ? 1 / share : living, also: mark.State == MarkState.Kept || share <= 0);
            fits *= share > 0 ? share : 1;
            alone |= share <= 0;
        }

        fits = alone ? 0 : fits;

        if (Quotes.In(redacted))
        {
            Raise(RaiserKind.Quote, "", 1, also: true);
        }

        return new ResidualRisk(
            fits < Few ? RiskLevel.Red : fits < Enough ? RiskLevel.Amber : RiskLevel.Green,
            fits,
            [.. raisers.OrderByDescending(raiser => raiser.Factor).ThenBy(raiser => raiser.Kind)]);

        void Raise(RaiserKind kind, string form, double factor, bool also = false)
        {
            if (factor > 1 || also)
            {
                raisers.Add(new RiskRaiser(kind, form, Math.Round(Math.Max(factor, 1), 1)));
            }
        }
    }

    private static (RaiserKind Kind, double Share) Told(Mark mark) => (mark.Type, mark.State) switch
    {
        (FindingType.Occupation, MarkState.Open or MarkState.Kept) => (RaiserKind.Occupation, 0),
        (FindingType.RareFact, MarkState.Open or MarkState.Kept) => (RaiserKind.RareFact, 0),
        (FindingType.Origin, MarkState.Kept) => (RaiserKind.Origin, Prevalences.Measure("keptOrigin")),
        (FindingType.Origin, _) => (RaiserKind.Origin, Prevalences.Measure("origin")),
        (FindingType.Date, MarkState.Kept) => (RaiserKind.Date, Prevalences.Measure("keptDate")),
        _ => (RaiserKind.Kept, 1),
    };

    // A case that is written on, or comes to a silo, was redacted before: what its placeholders tell, no mark does.
    private static IEnumerable<Mark> StoodBefore(IReadOnlyList<Mark> found, string redacted)
    {
        var now = found.SelectMany(mark => Placeholders.In(mark.Replacement).Select(place => mark.Replacement[place.Start..place.End])).ToHashSet(StringComparer.Ordinal);
        return from place in Placeholders.In(redacted)
               let words = redacted[place.Start..place.End]
               where !now.Contains(words) && Placeholders.Tells(words[1..^1]) is not null
               select new Mark("", 0, 0, Placeholders.Tells(words[1..^1])!.Value, Certainty.Certain, Reason.List, words, -1, words, MarkState.Generalised);
    }

    // The smallest place that is told; the largest region when none is.
    private (double Inhabitants, string Form) Geography(IReadOnlyList<Mark> marks)
    {
        var told = marks.Select(mark => (Inhabitants: Living(mark), mark.Form)).Where(one => one.Inhabitants > 0).ToList();
        return told.Count == 0 ? (population.Largest, "") : told.MinBy(one => one.Inhabitants);
    }

    private double Living(Mark mark)
    {
        if (mark.Type is not (FindingType.Place or FindingType.Organisation))
        {
            return 0;
        }

        if (mark.State == MarkState.Kept)
        {
            var known = population.Find(mark.Form);
            return known.Count > 0 ? known.Min(one => one.Inhabitants) : Prevalences.Measure(mark.Type == FindingType.Place ? "unknownPlace" : "keptHouse");
        }

        if (mark.Form == mark.Replacement)
        {
            return Places.Told(mark.Form.Trim('[', ']'), population) is { } told ? population.Inhabitants(told) : 0;
        }

        var isPlace = mark.Type == FindingType.Place || Houses.KindOf(mark.Form) == HouseKind.Municipality;
        return isPlace && Placeholders.Is(mark.Replacement.Trim('[', ']', 's')) && Places.CellOf(mark.Form, population) is { } cell ? population.Inhabitants(cell) : 0;
    }

    // The narrowest band of years that is told of a child; of a grown-up when no child's is.
    private static (double Years, string Form) Ages(IReadOnlyList<Mark> marks)
    {
        var told = marks.Select(mark => (Years: Width(mark), mark.Form)).Where(one => one.Years > 0).ToList();
        return told.Count == 0 ? (Childhood, "") : told.MinBy(one => one.Years);
    }

    private static double Width(Mark mark) => mark.Type switch
    {
        FindingType.Age or FindingType.Date when BandIn(mark.Replacement) is { } band => band.To - band.From + 1,
        FindingType.Age when mark.State == MarkState.Kept => 1,
        FindingType.SchoolClass when mark.State == MarkState.Kept => 1,
        FindingType.SchoolClass => mark.Replacement switch
        {
            "[barnetrinnet]" => 7,
            "[ungdomstrinnet]" or "[videregående]" or "[vidaregåande]" => 3,
            _ => 0,
        },
        _ => 0,
    };

    private static (int From, int To)? BandIn(string replacement)
    {
        var dash = replacement.IndexOf('–', StringComparison.Ordinal);
        if (dash < 1 || !replacement.EndsWith(']'))
        {
            return Coarser.Ages.YearsIn(replacement) is { } decade && replacement.Contains("0-å", StringComparison.Ordinal) ? (decade, decade + 9) : null;
        }

        return Coarser.Ages.YearsIn(replacement[..dash]) is { } from && Coarser.Ages.YearsIn(replacement[(dash + 1)..]) is { } to ? (from, to) : null;
    }
}
