using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <param name="People">How many work there besides the named ones.</param>
internal sealed record DemoOrganisation(
    string Key,
    string Name,
    Sector Sector,
    string Area,
    int People,
    ImmutableList<string> Titles,
    Language Language = Language.Nb);

/// <param name="Coordinator">A slot, or the organisation whose coordinator it is.</param>
/// <param name="With">Named people who are members whatever their sector.</param>
/// <param name="OpenMinutes">Its minutes are open, and those of what was held are approved.</param>
internal sealed record DemoNetwork(
    string Key,
    string Name,
    string Owner,
    int Level,
    Language Language,
    int Members,
    string Coordinator,
    ImmutableList<Sector> Sectors,
    string Mandate,
    ImmutableList<DemoMeeting> Meetings,
    string? Facilitator = null,
    ImmutableList<string>? With = null,
    bool OpenMinutes = false);

internal enum DemoWhen
{
    Held,
    Live,
    Lobby,
    Coming,
}

/// <param name="Days">Ago when held, ahead when coming.</param>
/// <param name="Started">Minutes ago, when live.</param>
internal sealed record DemoMeeting(
    DemoWhen When,
    int Minutes,
    string Title,
    ImmutableList<DemoItem> Items,
    int Days = 0,
    int Started = 0,
    bool User = false,
    bool Observer = false,
    bool Mentee = false);

/// <param name="State">Where the item stands when the filling is done; what is said is said while it runs.</param>
internal sealed record DemoItem(
    string Title,
    AgendaItemType Type,
    int Minutes,
    AgendaItemState State = AgendaItemState.Done,
    string Conclusion = "",
    ImmutableList<DemoTalk>? Talk = null,
    DemoCase? Case = null,
    DemoBroughtCase? Brought = null);

internal sealed record DemoTalk(string By, string Text, ImmutableList<DemoTalk>? Replies = null);

/// <param name="Presented">How many sections the room has seen.</param>
/// <param name="Method">By which it is talked through; null when it is talked of freely.</param>
/// <param name="Phase">The phase in which it is, counted from 0. The frame was held at the beginning of the meeting.</param>
internal sealed record DemoCase(string File, string Number, int Presented, string? Method = null, int Phase = 1);

/// <summary>A case that goes the whole way of a case, to review or through it.</summary>
/// <param name="By">The slot of its presenter.</param>
/// <param name="Fits">How many it could be about.</param>
internal sealed record DemoBroughtCase(
    string File,
    string By,
    CaseTheme Theme,
    double Fits,
    CaseRisk Risk,
    bool Approved,
    KeptItem? Kept = null,
    ImmutableArray<CaseRiskRaiser>? Raisers = null);

internal sealed record DemoNames(ImmutableList<string> Adjectives, ImmutableList<string> Nouns);

/// <summary>What the demo is made of, from the files in <c>Content</c>. All of it is invented.</summary>
internal sealed record DemoContent(
    ImmutableList<DemoOrganisation> Organisations,
    DemoNames Names,
    ImmutableList<DemoNetwork> Networks,
    ImmutableList<DemoMethod> Methods)
{
    public static DemoContent Read() => new(
        Json<ImmutableList<DemoOrganisation>>("organisations.json"),
        Json<DemoNames>("names.json"),
        [.. Json<ImmutableList<DemoNetwork>>("networks-1.json"), .. Json<ImmutableList<DemoNetwork>>("networks-2.json")],
        Json<ImmutableList<DemoMethod>>("methods.json"));

    public static ImmutableArray<CaseSection> ReadCase(string file, Language language)
    {
        using var reader = new StreamReader(Open($"{file}.anon.txt"));
        return CaseText.Sections(reader.ReadToEnd(), language);
    }

    private static T Json<T>(string file)
        where T : class
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, ContractJson.Options) ?? throw new InvalidOperationException($"{file} is empty.");
    }

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo/{file}")
        ?? throw new InvalidOperationException($"The demo content {file} is not in the build.");
}
