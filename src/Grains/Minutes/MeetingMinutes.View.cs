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
        var readsAll = ReadsAll(actor);
        var approves = MinutesRights.May<ApproveMinutes>(this, person, actor) && readsAll;
        var readsText = MinutesRights.ReadsText(this, person, actor);
        return new MinutesView
        {
            // Whoever leads a municipality hears of what is approved, and of nothing that is being changed.
            Stage = actor.LeadsMunicipality ? MinutesStage.Approved : Stage,
            Version = actor.LeadsMunicipality ? Approved!.Version : Version,
            Sections = readsText ? [.. Sections.Select((section, number) => section.View(number, actor))] : [],
            Approved = MinutesRights.ReadsApproved(actor) ? Approved?.View(actor) : null,
            Taker = actor.LeadsMunicipality ? null : Taker,
            Takers = MinutesRights.May<NameMinuteTaker>(this, person, actor) ? actor.Takers : [],
            SentAt = actor.LeadsMunicipality ? null : SentAt,
            ObjectsUntil = actor.LeadsMunicipality ? null : ObjectsUntil,
            Objections = [.. Objections.Where(one => one.By == person || (writes && readsAll)).Select(one => new ObjectionView(one.By, one.At, one.Version, one.Reason, one.At < SentAt))],
            MayWrite = writes && Stage == MinutesStage.Draft,
            MaySend = approves && Stage == MinutesStage.Draft,
            MayApprove = approves && Stage == MinutesStage.ForApproval,
            MayPullBack = MinutesRights.May<PullBackSection>(this, person, actor),
            MayObject = MinutesRights.May<ObjectToMinutes>(this, person, actor) && Rounds > 0 && now < ObjectsUntil && (readsText || Stage == MinutesStage.Approved),
        };
    }

    /// <summary>What somebody says of the minutes may be of any section: whoever may not read one of them neither reads that nor answers for the whole.</summary>
    private bool ReadsAll(MinutesActor actor) => !Sections.Exists(section => section.IsWithheldFrom(actor));

    /// <summary>Null for a command whose texts nobody has declared. What is sent is looked through once more, as it stands.</summary>
    internal GuardedCommand? Guarded(MinutesCommand command) => (GuardedTexts.Of(command), command) switch
    {
        (null, _) => null,
        ({ } guarded, WriteSection or ObjectToMinutes) => Here(guarded, command.As) with { CaseIsOpen = TellsOfCases },
        ({ } guarded, SendMinutes) => Here(guarded, command.As) with
        {
            Texts = [.. Sections.Select((section, number) => new GuardedText($"sections/{number}", section.Text, TextRule.Reviewed))],
        },
        ({ } guarded, _) => guarded,
    };

    /// <summary>The first thing that the room has taken away, and these have still; null when there is none.</summary>
    /// <param name="room">What it says now.</param>
    /// <param name="cases">And what its cases say.</param>
    internal MinutesCommand? Learnt(RoomForMinutes room, ImmutableArray<CaseForMinutes> cases)
    {
        foreach (var (number, section) in Sections.Index())
        {
            var item = room.Items.FirstOrDefault(one => one.Item == section.Item);
            if (item is not null && item.Cases.Any(about => cases.Any(one => one.Case == about && one.TakenBack)) && !section.IsTaken(WordsGone.CaseGone))
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
        SectionWordsGone gone => [.. Sections[gone.Section].Places, .. Objections.Select(one => one.Place)],
        SectionTitleGone gone => [Sections[gone.Section].TitleAt],
        _ => [],
    };

    internal PutMinutes Listed(RoomId room) => new(room, Stage, Approved is not null, DueAt);

    /// <summary>Of a text that is not sent yet.</summary>
    internal GuardedCommand Guarded(string text, MinutesActor actor) => Here(new GuardedCommand([new GuardedText("text", text, TextRule.Spoken)], []), actor) with { CaseIsOpen = TellsOfCases };

    private bool TellsOfCases => Sections.Exists(section => section.Case is not null);

    private static GuardedCommand Here(GuardedCommand guarded, MinutesActor? asker) =>
        asker is { } actor ? guarded with { Names = actor.Names, CaseNames = actor.CaseNames } : guarded;
}
