using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Methods;
using Pilar.Arena.Grains.Minutes;
using Pilar.Arena.Grains.Networks;
using Pilar.Arena.Grains.People;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Tests.Methods;
using Pilar.Arena.Grains.Tests.Minutes;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Compat;

/// <summary>
/// What any version has stored or sent is understood by this one. <c>tests/Compat/vN</c> holds what version N wrote and is never
/// changed; <c>ARENA_COMPAT=vN ./test Grains</c> writes what this one does.
/// </summary>
public sealed class CompatTests : IDisposable
{
    private static readonly NetworkMember Coordinator = new(RoomCast.Coordinator, "Kari", "RBUP", NetworkRole.CentreCoordinator);
    private static readonly NetworkMember Nurse = new(RoomCast.Nurse, "Siri", "Kommunen", NetworkRole.Member);

    private static readonly IStreamOfToday[] Streams =
    [
        .. WholeStory.Courses(RoomCast.StartsAt).Index().Select(course => new StreamOfToday<Room, RoomCommand, RoomEvent>(
            new[] { "room", "room-cancelled", "room-unled" }[course.Index], course.Item, RoomCast.StartsAt.AddMinutes(-20.5))),
        new StreamOfToday<Network, NetworkCommand, NetworkEvent>(
            "network",
            [
                (RoomCast.TheArena, new ProposeNetwork("Skolehelse", "RBUP", 2, "Lære av hverandre.", Language.Nb, Coordinator)),
                (RoomCast.Coordinator, new AddMember(Nurse)),
                (RoomCast.Coordinator, new ActivateNetwork()),
                (RoomCast.Coordinator, new RemoveMember(RoomCast.Nurse)),
                (RoomCast.Coordinator, new ChooseOpenMinutes(true)),
            ],
            RoomCast.StartsAt),
        new StreamOfToday<Centre, CentreCommand, CentreEvent>("centre", CentreScenario.Everything, RoomCast.StartsAt),
        new StreamOfToday<MeetingMinutes, MinutesCommand, MinutesEvent>("minutes", MinutesCast.Everything, RoomCast.StartsAt),
        new StreamOfToday<Person, PersonCommand, PersonEvent>(
            "person",
            [
                (RoomCast.TheArena, new RegisterPerson("Siri Berg", new OrganisationId(RoomCast.Nurse.Value), "Helsesykepleier", Language.Nn)),
                (RoomCast.Nurse, new ChooseMail("siri@kommunen.example")),
            ],
            RoomCast.StartsAt),
        new StreamOfToday<Organisation, OrganisationCommand, OrganisationEvent>(
            "organisation", [(RoomCast.TheArena, new RegisterOrganisation("Kommunen", Sector.CompetenceCentre, "Agder"))], RoomCast.StartsAt),
        .. WholeCase.Courses.Select(course => new StreamOfToday<Grains.Cases.CasePresentation, CaseCommand, CaseEvent>(
            course.Name, course.Course, RoomCast.StartsAt, command => (course.Name, command) switch
            {
                ("case-follow-up", LetCaseTimePass) => CaseLimits.KeptAfterConsultation,
                ("case-written", LetCaseTimePass) => TimeSpan.FromDays(5),
                _ => TimeSpan.Zero,
            })),
    ];

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSerializer(wire => wire.AddAssembly(typeof(RoomEvent).Assembly))
        .BuildServiceProvider();

    private Serializer Wire => _services.GetRequiredService<Serializer>();

    public static TheoryData<string, string> Stored => [.. Versions().SelectMany(version => Streams
        .Where(stream => File.Exists(FileOf(version, stream.Name)))
        .Select(stream => (version, stream.Name)))];

    [Theory]
    [MemberData(nameof(Stored))]
    public void Every_event_command_and_snapshot_is_read_and_said_the_same(string version, string name)
    {
        var stored = StoredJson.Read(FileOf(version, name));

        var again = OfToday(name).ReadAndWrite(stored, Wire);

        Assert.Equal(stored.Events.Select(one => StoredJson.Canonical(one.Event)), again.Events.Select(one => StoredJson.Canonical(one.Event)));
        Assert.Equal(stored.Commands.Select(Said), again.Commands.Select(Said));
        Assert.Equal(StoredJson.Canonical(stored.State), StoredJson.Canonical(again.State));
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void The_events_still_lead_to_the_snapshot(string version, string name)
    {
        var stored = StoredJson.Read(FileOf(version, name));

        Assert.Equal(StoredJson.Canonical(stored.State), StoredJson.Canonical(OfToday(name).Fold(stored)));
    }

    [Fact]
    public void The_newest_version_has_every_kind()
    {
        WriteWhenAskedTo();
        var newest = Versions().Last();
        var sampled = Streams.Select(stream => StoredJson.Read(FileOf(newest, stream.Name)))
            .SelectMany(stored => stored.Events.Select(one => (string)one.Event["kind"]!).Concat(stored.Commands.Select(one => one.Kind)));

        Assert.Empty(Streams.SelectMany(stream => stream.Kinds).Except(sampled));
    }

    public void Dispose() => _services.Dispose();

    private void WriteWhenAskedTo()
    {
        if (Environment.GetEnvironmentVariable("ARENA_COMPAT") is { Length: > 0 } version)
        {
            foreach (var stream in Streams)
            {
                StoredJson.Write(FileOf(version, stream.Name), stream.Store(Wire));
            }
        }
    }

    private static (string Kind, string Command) Said(StoredCommand stored) => (stored.Kind, StoredJson.Canonical(stored.Command));

    private static IStreamOfToday OfToday(string name) => Streams.Single(stream => stream.Name == name);

    private static string FileOf(string version, string stream) => Path.Combine(Folder(), version, $"{stream}.json");

    private static IEnumerable<string> Versions() =>
        new DirectoryInfo(Folder()).GetDirectories("v*").Select(folder => folder.Name).OrderBy(name => int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture));

    // Beside the sources: what is written there is committed.
    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Compat"));
}
