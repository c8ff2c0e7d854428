namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <param name="Number">Its number at Statistics Norway.</param>
/// <param name="Name">The official one.</param>
/// <param name="Cell">What may be told of it.</param>
internal sealed record Municipality(string Number, string Name, string Region, int Inhabitants, Cell Cell)
{
    public MunicipalitySize Size => Inhabitants switch
    {
        < 5_000 => MunicipalitySize.Small,
        < 20_000 => MunicipalitySize.Middle,
        < 100_000 => MunicipalitySize.Large,
        _ => MunicipalitySize.City,
    };
}
