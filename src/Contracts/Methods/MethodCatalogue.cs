using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>The templates that come with the arena, read from <c>methods.json</c> and looked through before anything starts.</summary>
public static class MethodCatalogue
{
    private const string File = "methods.json";

    /// <summary>In the order in which they are offered; the first is the usual one.</summary>
    public static ImmutableArray<MethodTemplate> All { get; } = ReadOwn();

    /// <summary>Those that can be run on a case.</summary>
    public static IEnumerable<MethodTemplate> ForCases => All.Where(template => template.Use == MethodUse.Case);

    /// <summary>Those that are run on an agenda item which has no case.</summary>
    public static IEnumerable<MethodTemplate> ForItems => All.Where(template => template.Use != MethodUse.Case);

    /// <summary>Null when there is none of that name.</summary>
    public static MethodTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);

    /// <exception cref="InvalidDataException">A template cannot be used, or two have the same key.</exception>
    /// <exception cref="JsonException">It is no list of templates.</exception>
    public static ImmutableArray<MethodTemplate> Read(Stream json)
    {
        var written = JsonSerializer.Deserialize<WrittenTemplate[]>(json, ContractJson.Options) ?? throw new JsonException("A list was expected.");
        ImmutableArray<MethodTemplate> templates = [.. written.Select(Read)];
        return templates.DistinctBy(template => template.Key).Count() == templates.Length
            ? templates
            : throw new InvalidDataException("Two methods have the same key.");
    }

    private static ImmutableArray<MethodTemplate> ReadOwn()
    {
        using var json = typeof(MethodCatalogue).Assembly.GetManifestResourceStream(typeof(MethodCatalogue), File)
            ?? throw new InvalidOperationException($"{File} is not in the assembly.");
        return Read(json);
    }

    private static MethodTemplate Read(WrittenTemplate written)
    {
        var template = new MethodTemplate(
            written.Key, written.Version, written.Names, written.Use, written.Minutes, [.. written.Phases.Select(Read)]);
        return MethodRules.FaultIn(template) is { } fault ? throw new InvalidDataException($"{written.Key}: {fault}.") : template;
    }

    private static MethodPhase Read(WrittenPhase written) => new(
        written.Key, written.Names, written.Minutes, written.MinMinutes, written.Presenter,
        written.Writes.Aggregate(RoomRole.None, (roles, who) => roles | RolesOf(who)), written.CaseVisible, written.Mandatory,
        written.Round, written.Advises, written.Questions, written.Order);

    // The words of the handbook's tables. A user representative writes where a template says so, and where all do.
    private static RoomRole RolesOf(string who) => who switch
    {
        "facilitator" => RoomRole.Leaders,
        "presenter" => RoomRole.CasePresenter,
        // Who guides leads the hour, where nobody else does; who is guided is whoever else takes part.
        "mentor" => RoomRole.Mentor | RoomRole.Leaders,
        "mentee" => RoomRole.Participant | RoomRole.CasePresenter,
        "hub" => HubAndSpokes.ByRole,
        "spokes" => RoomRole.Participant,
        "panel" => HubAndSpokes.ByRole | RoomRole.Participant,
        "userRepresentative" => RoomRole.UserRepresentative,
        "all" => RoomRole.InCases & ~RoomRole.Observer,
        _ => throw new InvalidDataException($"Nobody is called {who}."),
    };

    /// <param name="Source">Where it comes from, for whoever reads the file.</param>
    private sealed record WrittenTemplate(
        string Key, string Source, int Version, MethodUse Use, int Minutes, MethodNames Names, WrittenPhase[] Phases);

    private sealed record WrittenPhase(
        string Key, MethodNames Names, int Minutes, PresenterMode Presenter, string[] Writes, bool CaseVisible, bool Mandatory = false, int MinMinutes = 1,
        bool Round = false, bool Advises = false, bool Questions = false, PhaseOrder Order = PhaseOrder.Together);
}
