using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Redaction.People;
using Pilar.Arena.Anonymisation.Redaction.Things;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What the engine took for something else than it is, by the rest of the text.</summary>
internal static class Retyping
{
    /// <summary>A name after a postcode, or called a municipality or a place elsewhere, is that place; what somebody is called whose full name is in the text, is that person.</summary>
    public static List<Spot> Retype(List<Spot> spots, string text, Lexicon lexicon)
    {
        var given = spots.Where(spot => spot is { Type: FindingType.Person, Certainty: Certainty.Certain }).Select(spot => Spelling.FirstWord(spot.Form)).Where(word => word.Length > 3).Distinct(StringComparer.Ordinal)
            .Select(word => new Name(word, lexicon)).ToList();
        var isCalled = new Dictionary<string, bool>(StringComparer.Ordinal);
        var people = spots.Where(spot => spot is { Type: FindingType.Person, Certainty: Certainty.Certain } && spot.Text.Contains(' ')).Select(spot => Spelling.FirstWord(spot.Form)).ToHashSet(StringComparer.Ordinal);
        var surnames = spots.Where(spot => spot is { Type: FindingType.Person, Certainty: Certainty.Certain } && spot.Text.Contains(' ')).Select(spot => Spelling.LastWord(spot.Form)).Where(word => word.Length > 1 && !word.EndsWith('.')).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < spots.Count; at++)
        {
            // «Vik» of «Eskild Vik», but «i Vik».
            if (spots[at] is { Type: FindingType.Place, ByWriter: false } place && surnames.Contains(place.Form) && char.IsUpper(place.Text[0]) && !PlaceWords.IsAfterOne(text, place.Start))
            {
                spots[at] = place with { Finding = place.Finding with { Type = FindingType.Person } };
            }

            // «Sunni», where somebody is called Sunniva.
            if (spots[at] is { Type: FindingType.Place or FindingType.Origin, ByWriter: false } called && !called.Text.Contains(' ') && char.IsUpper(called.Text[0]) && !PlaceWords.IsAfterOne(text, called.Start)
                && (CalledSo.Names(text, called) || (called.Type == FindingType.Place && IsCalledOnce(called.Form))))
            {
                spots[at] = called with { Finding = called.Finding with { Type = FindingType.Person } };
            }

            // «Juli uten e», where somebody is called Julie.
            if (spots[at] is { Type: FindingType.Date, ByWriter: false } month && char.IsUpper(month.Text[0]) && month.Text.All(char.IsLetter) && !PlaceWords.IsAfterOne(text, month.Start) && given.Exists(one => new Name(month.Form, lexicon).FitTo(one) is Fit.Near))
            {
                spots[at] = month with { Finding = month.Finding with { Type = FindingType.Person } };
            }

            // «Juni» of «Juni Bergseng», «Sander» of «Sander Nesse».
            if (spots[at] is { Type: FindingType.Place or FindingType.Date or FindingType.Origin, ByWriter: false } spot && char.IsUpper(spot.Text[0]) && people.Contains(spot.HasGenitive ? spot.Form : Spelling.Of(spot.Text)))
            {
                spots[at] = spot with { Finding = spot.Finding with { Type = FindingType.Person } };
            }
        }

        var named = spots.Where(spot => spot is { Type: FindingType.Person, Certainty: Certainty.Certain }).GroupBy(spot => spot.Form, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var places = spots.Where(spot => spot.Certainty == Certainty.Certain && ThingFinder.IsPlace(spot)).Select(spot => ThingFinder.WithoutKind(spot.Form)).ToHashSet(StringComparer.Ordinal);
        var byEnding = PlacesByEnding.Of(spots, text, lexicon).Where(form => !people.Contains(form) && !surnames.Contains(form)).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < spots.Count; at++)
        {
            var spot = spots[at];
            if (spot is { Type: FindingType.Person, ByWriter: false } && !spot.Text.Contains(' '))
            {
                // «0110 Fadumo gråter» in a log of a night, in which she has been named before.
                var afterPostcode = at > 0 && spots[at - 1].Type == FindingType.Postcode && text.AsSpan(spots[at - 1].End, spot.Start - spots[at - 1].End).IsWhiteSpace()
                    && !people.Contains(spot.Form) && !named.Contains(spot.Form);
                if (afterPostcode || (places.Contains(spot.Form) && !(surnames.Contains(spot.Form) && !PlaceWords.IsAfterOne(text, spot.Start))) || (byEnding.Contains(spot.Form) && PlacesByEnding.IsOne(spot, text, lexicon)))
                {
                    spots[at] = spot with { Finding = spot.Finding with { Type = FindingType.Place, Certainty = Certainty.Certain, Reason = Reason.Context } };
                }
                else if (byEnding.Contains(spot.Form))
                {
                    // Where it does not stand as a place it is no surer than it was.
                    spots[at] = spot with { Finding = spot.Finding with { Type = FindingType.Place } };
                }
            }
        }

        return spots;

        bool IsCalledOnce(string form) => isCalled.TryGetValue(form, out var known) ? known : isCalled[form] = IsCalled(form, given, lexicon);
    }

    // A place that is listed may be what it seems: «Vik», where somebody is called Viktor.
    private static bool IsCalled(string form, List<Name> given, Lexicon lexicon) =>
        !lexicon.Look(form).HasFlag(WordTraits.Place) && new Name(form, lexicon) is var name && given.Exists(one => name.FitTo(one) is Fit.Called or Fit.Near or Fit.Same);
}
