using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Anonymisation.Redaction.Things;

/// <summary>Where, as no more than a region and a size.</summary>
internal static class Places
{
    /// <summary>What may be told of the place: null when nobody knows it, or when it may be several.</summary>
    public static Cell? CellOf(string form, PopulationTable population)
    {
        var cells = population.Find(form).Select(one => one.Cell).Distinct().Take(2).ToList();
        return cells is [var one] ? one : null;
    }

    public static string Word(Cell? cell, PopulationTable population, WrittenForm written)
    {
        if (cell is not { } known)
        {
            return written == WrittenForm.Nynorsk ? "stad" : "sted";
        }

        return $"{Size(known.Size)}, {population.Name(known.Region, written)}";
    }

    /// <summary>What a placeholder tells of where: «liten kommune B, Vestlandet». Null when it tells no region.</summary>
    public static Cell? Told(string placeholder, PopulationTable population)
    {
        if (placeholder.Split(", ") is not [var size, var name] || population.Regions.FirstOrDefault(region => IsCalled(region, name)) is not { } region)
        {
            return null;
        }

        var told = Enum.GetValues<MunicipalitySize>().Select(one => new Cell(region, one)).FirstOrDefault(cell => cell.Size != MunicipalitySize.Any && size.StartsWith(Size(cell.Size), StringComparison.Ordinal));
        return told.Region is not null && population.Cells.Contains(told) ? told : new Cell(region, MunicipalitySize.Any);

        bool IsCalled(string one, string called) => Enum.GetValues<WrittenForm>().Any(written => population.Name(one, written) == called);
    }

    public static string Size(MunicipalitySize size) => size switch
    {
        MunicipalitySize.Small => "liten kommune",
        MunicipalitySize.Middle => "mellomstor kommune",
        MunicipalitySize.Large => "stor kommune",
        MunicipalitySize.City => "storby",
        _ => "kommune",
    };
}
