using System.Collections.Immutable;
using System.Security.Cryptography;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>
/// Cases that somebody brings to a meeting, through the case's own grain: sent by its presenter, and read and approved by the meeting's
/// facilitator when the content says so.
/// </summary>
/// <param name="note">Told of each answer.</param>
internal sealed class DemoCases(IGrainFactory grains, DemoPatience patience, Action<object, Reply<Receipt>> note)
{
    /// <summary>One case per meeting at most.</summary>
    public async Task Bring(DemoMeetingScript meeting, CancellationToken cancellation)
    {
        if (meeting.Brought is { } brought)
        {
            await Bring(meeting, brought, readers: null, cancellation);
        }
    }

    /// <summary>The case that a meeting talks of: true when the room has got it from the case itself, false when it could not be looked through in time.</summary>
    public async Task<bool> Present(DemoMeetingScript meeting, CancellationToken cancellation)
    {
        if (meeting.Shown is not { } shown)
        {
            return false;
        }

        await Bring(meeting, shown, DemoMeetingScript.CaseReaders, cancellation);
        return (await grains.Grain(DemoIds.Case(meeting.Room)).View(new Caller(shown.Presenter.Id))).Value is { TakenByRoom: true };
    }

    private async Task Bring(DemoMeetingScript meeting, BroughtCase brought, RoomRole? readers, CancellationToken cancellation)
    {
        var (id, presenter, reviewer) = (DemoIds.Case(meeting.Room), new Caller(brought.Presenter.Id), new Caller(meeting.Facilitator.Id));
        var begin = new BeginCase(meeting.Room, brought.Item, brought.Case.Theme, DutyAnswer.No);
        var send = Written(brought);
        await Do(id, presenter, 0, begin, cancellation);
        if (readers is { } chosen)
        {
            await Do(id, presenter, 1, new ChooseReaders(chosen, RoomRole.None), cancellation);
        }

        var sent = await patience.Ask(() => Send(id, presenter, send), cancellation);

        // A machine that has very much to do does not look through a text in time: the demo is then without that case.
        if (DemoPatience.IsPassing(sent.Refusal))
        {
            return;
        }

        note(send, sent);
        await Do(id, presenter, 3, new RequestReview(), cancellation);
        if (brought.Case.Approved && (await grains.Grain(id).Read(reviewer, Command(id, 4))).Value is { } reading)
        {
            await Do(id, reviewer, 5, new ApproveCase(
                reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), WantsSecondReader: false), cancellation);
        }
    }

    private async Task Do(CaseId id, Caller by, int number, CaseCommand command, CancellationToken cancellation) =>
        note(command, await patience.Ask(() => grains.Grain(id).Do(by, Command(id, number), command), cancellation));

    private async Task<Reply<Receipt>> Send(CaseId id, Caller presenter, SendCaseText send)
    {
        var sent = await grains.Grain(id).Send(presenter, Command(id, 2), send);
        return sent.Refusal is { } refusal ? refusal : new Receipt(sent.Seq);
    }

    // What help is asked for is the key question, or what stands last; the rest go where the form asks for them.
    private static SendCaseText Written(BroughtCase brought)
    {
        var read = DemoContent.ReadCase(brought.Case.File, brought.Presenter.Language);
        var question = read.FirstOrDefault(section => section.Asks) ?? read[^1];
        var sections = read.Remove(question)
            .GroupBy(section => CaseText.BoxOf(section.Heading), section => section.Text)
            .Select(box => CaseForm.Section(box.Key, string.Join("\n\n", box), brought.Presenter.Language))
            .ToImmutableArray();
        return new SendCaseText(
            new Contracts.Cases.CaseText(sections, CaseForm.Section(CaseForm.KeyQuestion, question.Text, brought.Presenter.Language)),
            brought.Case.Kept is { } kept ? [kept] : [],
            new CaseFindings([new FindingCount("person", 3)], 0, brought.Case.Risk, brought.Case.Fits, brought.Case.Raisers ?? [], PublicIncident: false, $"{CaseFindings.Detector}0"),
            FitsFivePersons: true,
            new CaseFingerprints(SHA256.HashData(brought.Item.Value.ToByteArray()), [new byte[SHA256.HashSizeInBytes]]));
    }

    private static CommandId Command(CaseId id, int number) => DemoIds.Command(id.Key(), number);
}

/// <summary>A case of the content with the item and the person it belongs to.</summary>
internal sealed record BroughtCase(DemoBroughtCase Case, AgendaItemId Item, CastMember Presenter);
