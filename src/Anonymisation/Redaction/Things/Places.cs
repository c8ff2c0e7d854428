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

    public static string Size(MunicipalitySize size) => size switch
    {
        MunicipalitySize.Small => "liten kommune",
        MunicipalitySize.Middle => "mellomstor kommune",
        MunicipalitySize.Large => "stor kommune",
        MunicipalitySize.City => "storby",
        _ => "kommune",
    };
}
