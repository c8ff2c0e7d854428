using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Web.Tests.Rooms;
using Pilar.Arena.Web.Tests.Telemetry;

namespace Pilar.Arena.Web.Tests.Erasure;

/// <summary>
/// Words that nobody else uses go through everything there is, and are taken back. Afterwards they are looked for: in the files as they
/// are, in what the keys open, and in everything the process has said of itself.
/// </summary>
public sealed class CanaryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_taken_back_is_nowhere_any_more()
    {
        await using var host = await TelemetryTests.Quiet();
        using var ear = new Eavesdropper(host);
        var meeting = await Meeting.Start(host);
        var stays = $"{NewWord.Of("kanari")} som blir";
        var taken = Enumerable.Range(0, 6).Select(_ => NewWord.Of("kanari")).ToArray();
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await meeting.Do(host.People.Anna, Meeting.Post(stays) with { Cleared = [stays[..^" som blir".Length]] });
        var said = Meeting.Post($"Et innlegg om {taken[0]}") with { Cleared = [taken[0]] };
        await anna.Do(meeting.Room, said);
        await anna.Do(meeting.Room, new EditContribution(said.Contribution, $"Rettet til {taken[1]}", [taken[1]]));
        await anna.KeepDraft(meeting.Room, new Draft("room", $"Et utkast om {taken[2]}"));
        var shown = await Present(meeting, new CaseSection(taken[3], taken[4]), new CaseSection("Spørsmål", taken[5]));
        var sealedBefore = await BodiesWith(host, meeting.Room, taken);
        Assert.Equal(5, sealedBefore.Count); // posted, edited, attached, and a section twice
        Assert.All(sealedBefore, body => Assert.True(Holds(host, body), "The sealed words should be in the files by now."));

        await anna.Do(meeting.Room, new RetractContribution(said.Contribution));
        await anna.KeepDraft(meeting.Room, new Draft("room", ""));
        await meeting.Do(host.People.Facilitator, new CloseCase(shown));

        Assert.All(sealedBefore, body => Assert.False(Holds(host, body), "The sealed words are in the files still."));
        Assert.All(taken, word => Assert.False(Holds(host, Encoding.UTF8.GetBytes(word)), "The words are in the files."));
        Assert.Empty(await BodiesWith(host, meeting.Room, taken));
        Assert.Single(await BodiesWith(host, meeting.Room, [stays]));
        Assert.Equal(stays, (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!.Contributions[0].Text);
        Assert.Empty(await anna.Drafts(meeting.Room));
        Assert.All(taken, word => Assert.DoesNotContain(ear.Words, words => words.Contains(word, StringComparison.Ordinal)));
        Assert.Contains(ear.Words, words => words.Contains("arena.commands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_nowhere_after_a_restart_either()
    {
        await using var host = await TelemetryTests.Quiet();
        var meeting = await Meeting.Start(host);
        var (taken, said) = (NewWord.Of("kanari"), Meeting.Post(""));
        await meeting.Do(host.People.Anna, said with { Text = taken, Cleared = [taken] });
        await host.Restart(); // which keeps a snapshot that holds the words
        var before = await BodiesWith(host, meeting.Room, [taken]);
        Assert.Single(before);

        await meeting.Do(host.People.Anna, new RetractContribution(said.Contribution));
        await host.Restart();

        Assert.False(Holds(host, before[0]));
        Assert.Empty(await BodiesWith(host, meeting.Room, [taken]));
        var view = (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!;
        Assert.True(view.Contributions[0] is { Text: "", Retracted: true });
    }

    private static async Task<CaseId> Present(Meeting meeting, params CaseSection[] sections)
    {
        var (item, presented, people) = (new AgendaItemId(Guid.NewGuid()), new CaseId(Guid.NewGuid()), meeting.People);
        await meeting.Do(people.Facilitator, new ProposeItem(item, "Saksdrøfting", AgendaItemType.Case, 30));
        await meeting.Do(people.Facilitator, new AcceptItem(item));
        await meeting.Do(Caller.Arena, new AttachCase(presented, item, people.Anna.Id, "S-12", RoomRole.InCases, [.. sections]));
        await meeting.Do(people.Facilitator, new StartItem(item));
        await meeting.Agree(people.Anna, presented);
        await meeting.Do(people.Facilitator, new OpenCase(presented));
        foreach (var section in Enumerable.Range(0, sections.Length))
        {
            await meeting.Do(people.Anna, new PresentSection(presented, section));
        }

        return presented;
    }

    // What somebody finds who has the database and every key: each body, and what is left in the place of one.
    private static async Task<List<byte[]>> BodiesWith(ArenaHost host, RoomId room, string[] words)
    {
        var log = host.Services.GetRequiredService<IEventLog>();
        var key = (await log.KeyOf(room.Key(), Cancellation))!;
        var found = new List<byte[]>();
        foreach (var row in await log.Read(room.Key(), 0, 1_000, Cancellation))
        {
            var (body, place) = row.Erased is { } note ? (note.Remains, $"{row.Stream}#{row.Seq}#remains") : (row.Body, $"{row.Stream}#{row.Seq}");
            var plain = Encoding.UTF8.GetString(BodySeal.Open(key, place, body));
            if (words.Any(word => plain.Contains(word, StringComparison.Ordinal)))
            {
                found.Add(body);
            }
        }

        return found;
    }

    // The database, and what lies beside it.
    private static bool Holds(ArenaHost host, byte[] bytes) => Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var all = new byte[file.Length];
        var read = file.ReadAtLeast(all, all.Length, throwOnEndOfStream: false);
        return all.AsSpan(0, read).IndexOf(bytes) >= 0;
    });
}
