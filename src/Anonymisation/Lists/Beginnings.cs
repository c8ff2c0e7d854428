using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;

namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>Asks all who look for something that begins with a word.</summary>
internal static class Beginnings
{
    /// <param name="lower">One word, in lower case.</param>
    public static Beginning Of(string lower)
    {
        var number = NumberWords.Of(lower) is not null;
        var ordinal = NumberWords.Ordinal(lower) is not null;
        return (number || AgeFinder.Begins(lower) ? Beginning.Age : Beginning.None)
            | (number || LabelledNumbers.Tells(lower) ? Beginning.Told : Beginning.None)
            | (LabelledNumbers.LabelOf(lower) is not null ? Beginning.Label : Beginning.None)
            | (number || SpokenNumbers.Begins(lower) ? Beginning.Figures : Beginning.None)
            | (ordinal || DateFinder.Begins(lower) ? Beginning.Day : Beginning.None)
            | (ordinal ? Beginning.Ordinal : Beginning.None)
            | (SpokenNumbers.IsVehicle(lower) ? Beginning.Vehicle : Beginning.None)
            | (Telling.IsHouse(lower) ? Beginning.House : Beginning.None)
            | (Telling.IsService(lower) || Telling.IsShop(lower) ? Beginning.Shop : Beginning.None)
            | (OriginFinder.Begins(lower) ? Beginning.Origin : Beginning.None)
            | (OccupationFinder.Begins(lower) ? Beginning.Occupation : Beginning.None)
            | (RareFactFinder.Begins(lower) ? Beginning.RareFact : Beginning.None)
            | (number || HouseNumber.Begins(lower) ? Beginning.HouseNumber : Beginning.None)
            | (lower.AsSpan().ContainsAnyInRange('0', '9') ? Beginning.Digits : Beginning.None);
    }
}
