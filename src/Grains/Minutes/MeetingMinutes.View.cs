using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Minutes;

// What somebody sees of them, what the guard has to know, what the room has taken away meanwhile, and what stands in the lists.
public sealed partial record MeetingMinutes
{
    /// <summary>Null when nothing of them is for this person.</summary>
    public MinutesView? View(PersonId person, MinutesActor actor, DateTimeOffset now)
    {
        if (!MinutesRights.HearsOfThem(this, person, actor))
        {
            return null;
        }

        var writes = MinutesRights.Writes(this, person, actor);
        var approves = MinutesRights.May<ApproveMinutes>(this, person, actor);
        return new MinutesView
        {
            Stage = Stage,
            Version = Version,
            Sections = MinutesRights.ReadsText(this, person, actor) ? [.. Sections.Select((section, number) => section.View(number, actor))] : [],
            Approved = MinutesRights.ReadsApproved(actor) ? Approved?.View(actor) : null,
            Taker = Taker,
            Takers = MinutesRights.May<NameMinuteTaker>(this, person, actor) ? actor.Takers : [],
            SentAt = SentAt,
            ObjectsUntil = ObjectsUntil,
            Objections = [.. Objections.Where(one => writes || one.By == person).Select(one => new ObjectionView(one.By, one.At, one.Version, one.Reason, one.At < SentAt))],
            MayWrite = writes && Stage == MinutesStage.Draft,
            MaySend = approves && Stage == MinutesStage.Draft,
            MayApprove = approves && Stage == MinutesStage.ForApproval,
            MayObject = MinutesRights.May<ObjectToMinutes>(this, person, actor) && Rounds > 0 && now < ObjectsUntil,
        };
    }

    /// <summary>Null for a command whose texts nobody has declared. What is sent is looked through once more, as it stands.</summary>
    internal GuardedCommand? Guarded(MinutesCommand command) => (GuardedTexts.Of(command), command) switch
    {
        (null, _) => null,
        ({ } guarded, WriteSection write) => Here(guarded, command) with { CaseIsOpen = Find(write.Section)?.Case is not null },
        ({ } guarded, ObjectToMinutes) => Here(guarded, command) with { CaseIsOpen = Sections.Exists(section => section.Case is not null) },
        ({ } guarded, SendMinutes) => Here(guarded, command) with
        {
            Texts = [.. Sections.Select((section, number) => new GuardedText($"sections/{number}", section.Text, TextRule.Reviewed))],
        },
        ({ } guarded, _) => guarded,
    };

    /// <summary>The first thing that the room has taken away, and these have still; null when there is none.</summary>
    /// <param name="takenBack">Cases that were withdrawn, or destroyed by their presenter or for a breach.</param>
    internal MinutesCommand? Learnt(RoomForMinutes room, ImmutableArray<CaseId> takenBack)
    {
        foreach (var (number, section) in Sections.Index())
        {
            var item = room.Items.FirstOrDefault(one => one.Item == section.Item);
            if (section.Case is { } about && takenBack.Contains(about) && !section.IsTaken(WordsGone.CaseGone))
            {
                return new TakeWords(number, WordsGone.CaseGone);
            }

            if (item is { ConclusionPulledBack: true } && !section.IsTaken(WordsGone.PulledBack))
            {
                return new TakeWords(number, WordsGone.PulledBack);
            }

            if (item is { Title: "" } && !section.TitleGone)
            {
                return new TakeTitle(number);
            }
        }

        return null;
    }

    /// <summary>The earlier events whose words an event takes away, as these stand after it; empty when it takes none.</summary>
    internal ImmutableArray<long> PlacesGone(MinutesEvent happened) => happened switch
    {
        SectionWordsGone gone => [.. Sections[gone.Section].Places, .. gone.Why == WordsGone.CaseGone ? Objections.Select(one => one.Place) : []],
        SectionTitleGone gone => [Sections[gone.Section].TitleAt],
        _ => [],
    };

    internal PutMinutes Listed(RoomId room) => new(room, Stage, Approved is not null, DueAt);

    private static GuardedCommand Here(GuardedCommand guarded, MinutesCommand command) =>
        command.As is { } actor ? guarded with { Names = actor.Names, CaseNames = actor.CaseNames } : guarded;
}
