using System.Collections.Frozen;
using System.Globalization;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>
/// How many live where, on a date: by municipality, and by cells of a region and a size that are coarse enough to be told. Many threads may read it.
/// </summary>
public sealed class PopulationTable
{
    // Of fewer municipalities than this a cell tells nearly which it is: it is one with the size below.
    private const int FewestInCell = 3;

    // Of as many, one sex, four years of birth and something that is true of one in a hundred still fit seven. The size of smaller cells is not told.
    private const int FewestInhabitants = 35_000;

    // Not frozen: that takes a browser longer than all that is asked of it.
    private readonly Dictionary<string, Municipality[]> _places;
    private readonly FrozenDictionary<Cell, int> _cells;
    private readonly FrozenDictionary<string, int> _regions;
    private readonly FrozenDictionary<string, string> _nynorsk;

    private PopulationTable(DateOnly asOf, string source, IReadOnlyList<Municipality> municipalities, IEnumerable<(string Place, string In)> places, FrozenDictionary<string, string> nynorsk)
    {
        (AsOf, Source, _nynorsk) = (asOf, source, nynorsk);
        var counted = municipalities.CountBy(one => new Cell(one.Region, one.Size)).ToDictionary();
        var sized = municipalities.GroupBy(Sized).ToDictionary(cell => cell.Key, cell => cell.Sum(one => one.Inhabitants));
        _regions = municipalities.GroupBy(one => one.Region).ToFrozenDictionary(region => region.Key, region => region.Sum(one => one.Inhabitants), StringComparer.Ordinal);
        _cells = sized.Where(cell => cell.Value >= FewestInhabitants).ToFrozenDictionary();
        Cell Sized(Municipality one) => one.Size is MunicipalitySize.City && counted[new Cell(one.Region, MunicipalitySize.City)] < FewestInCell
            ? new Cell(one.Region, MunicipalitySize.Large)
            : new Cell(one.Region, one.Size);
        Cell Of(Municipality one) => _cells.ContainsKey(Sized(one)) ? Sized(one) : new Cell(one.Region, MunicipalitySize.Any);
        var told = municipalities.ToDictionary(one => one.Number, one => one with { Cell = Of(one) }, StringComparer.Ordinal);
        _places = places.GroupBy(place => place.Place, place => place.In, StringComparer.Ordinal)
            .ToDictionary(place => place.Key, place => place.Distinct(StringComparer.Ordinal).Select(number => told[number]).ToArray(), StringComparer.Ordinal);
        Largest = _regions.Values.Max();
    }

    /// <summary>The day that the figures are of.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Whose figures they are.</summary>
    public string Source { get; }

    /// <summary>The inhabitants of the largest region.</summary>
    internal int Largest { get; }

    /// <summary>The table that is built into this library.</summary>
    /// <exception cref="InvalidDataException">It is not whole.</exception>
    public static PopulationTable Open() => Read(Resource.Lines("regions_2025.tsv"), Resource.Lines("municipalities_2025.tsv"), Resource.Lines("postcodes.tsv"));

    /// <summary>The municipalities that a place may lie in; none when nobody knows it.</summary>
    /// <param name="form">As written, folded: «fjellvika kommune», «bø».</param>
    internal IReadOnlyList<Municipality> Find(string form) => _places.GetValueOrDefault(WithoutKind(form)) ?? [];

    internal int Inhabitants(Cell cell) => cell.Size == MunicipalitySize.Any ? _regions[cell.Region] : _cells[cell];

    internal IEnumerable<Cell> Cells => _cells.Keys;

    /// <summary>The regions' names in Bokmål.</summary>
    internal IEnumerable<string> Regions => _regions.Keys;

    /// <summary>The region's name in the written form.</summary>
    internal string Name(string region, WrittenForm written) => written == WrittenForm.Nynorsk ? _nynorsk.GetValueOrDefault(region, region) : region;

    private static PopulationTable Read(IReadOnlyList<string> regions, IReadOnlyList<string> municipalities, IReadOnlyList<string> postcodes)
    {
        var byCounty = Rows(regions).ToDictionary(row => row[0], row => (Bokmaal: row[1], Nynorsk: row[2]), StringComparer.Ordinal);
        var all = Rows(municipalities).ToDictionary(
            row => row[0],
            row => (Names: row[1].Split(" - ").SelectMany(name => name.Split(" – ")).Append(row[2]).Append(row[6]).ToList(), One: new Municipality(row[0], row[2], byCounty[row[3]].Bokmaal, int.Parse(row[4], CultureInfo.InvariantCulture), default)),
            StringComparer.Ordinal);
        var places = all.Values.SelectMany(one => one.Names.Select(name => (Spelling.Of(name), one.One.Number)))
            .Concat(Rows(postcodes).Where(row => all.ContainsKey(row[2])).Select(row => (Spelling.Of(row[1]), row[2])));
        return new PopulationTable(
            DateOnly.ParseExact(Head(regions, "as-of"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Head(regions, "source"),
            [.. all.Values.Select(one => one.One)],
            places,
            byCounty.Values.Distinct().ToFrozenDictionary(region => region.Bokmaal, region => region.Nynorsk, StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Rows(IReadOnlyList<string> lines) => lines.Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));

    private static string Head(IReadOnlyList<string> lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith($"# {key}: ", StringComparison.Ordinal))?[(key.Length + 4)..] ?? throw new InvalidDataException($"The population table does not say its {key}.");

    private static string WithoutKind(string form) => form.EndsWith(" kommune", StringComparison.Ordinal) ? form[..^8] : form;
}
