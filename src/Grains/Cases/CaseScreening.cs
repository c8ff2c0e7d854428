using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Cases;

/// <summary>
/// What a presenter is told of a text that was looked through. The guard does the looking, with the engine that the writer's browser has used:
/// nobody's browser is trusted to have done so.
/// </summary>
internal static class CaseScreening
{
    /// <summary>What the guard answered, as the writer's page understands it.</summary>
    public static CaseSending Told(long seq, Refusal? refusal) => refusal?.Code switch
    {
        null => new CaseSending(seq, null, []),
        _ when refusal == GuardPolicy.NotScreened => new CaseSending(0, CaseRefusals.NotScreened, []),
        _ when refusal.Code == GuardPolicy.Identifies.Code => new CaseSending(0, CaseRefusals.NotAnonymous, [.. refusal.Places.Select(Place)]),
        _ when refusal.Code == GuardPolicy.MayIdentify.Code => new CaseSending(0, GuardPolicy.MayIdentify, [.. refusal.Places.Select(Place)]),
        _ => new CaseSending(0, refusal, []),
    };

    /// <summary>Null when what the arena has read itself may be stored.</summary>
    public static CaseSending? Refused(JudgedCase? judged) => judged switch
    {
        null => new CaseSending(0, CaseRefusals.NotScreened, []),
        { PublicIncident: true } => new CaseSending(0, CaseRefusals.PublicIncident, []),
        { Open: { IsEmpty: false } open } => new CaseSending(0, open.All(place => place.MayStand) ? CaseRefusals.AskedAgain : CaseRefusals.NotAnonymous, open),
        _ => null,
    };

    private static CasePlace Place(IdentifyingPlace place) =>
        new(place.Field, place.Start, place.Length, JsonNamingPolicy.CamelCase.ConvertName($"{place.Kind}"), place.MayStand);
}
