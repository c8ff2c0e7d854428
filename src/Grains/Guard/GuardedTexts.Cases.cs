using System.Collections.Immutable;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using static Pilar.Arena.Grains.Guard.TextRule;

namespace Pilar.Arena.Grains.Guard;

// A presenter has resolved what was asked about in their own browser, and a second person reads it: here what tells is refused. Reasons and remarks
// nobody has looked at, so they are asked about. The field of a section is its key, that of a reason or remark its number: so the page finds the place.
public static partial class GuardedTexts
{
    /// <summary>As above.</summary>
    public static GuardedCommand? Of(CaseCommand command) => command switch
    {
        SendCaseText send => Answered(With([.. Text(send.Text), .. Kept(send.Kept, Spoken), .. Found(send.Findings)], command), send.Kept) with { IsCase = true },
        RequestChanges request => Of(request, about: null),
        ApproveCase approve => With([new("hash", approve.Hash, Known)], command),
        WriteAdvice write => With(Advice(write.Text), command) with { CaseIsOpen = true },
        EditAdvice edit => With(Advice(edit.Text), command) with { CaseIsOpen = true },
        TakeAlong take => With([new("text", take.Text, Spoken)], command) with { CaseIsOpen = true },
        DeclineSlot decline => With([new("reason", decline.Reason, Spoken)], command) with { CaseIsOpen = true },
        ProposeSlot propose => With([new("method", propose.Method, Known)], command),
        AnswerFollowUp answer => With([new("needed", answer.Needed, Spoken)], command) with { CaseIsOpen = true },
        AskPresenter ask => With([new("text", ask.Text, Spoken)], command) with { CaseIsOpen = true },
        AnswerPanel answer => With([new("text", answer.Text, Spoken)], command) with { CaseIsOpen = true },
        DestroyCase destroy => With([new("number", destroy.Number, Known)], command),
        BeginCase or ChooseReaders or ChooseItem or RequestReview or WithdrawCase or NoteReading or NoteAttached or NotePresented or FreezeCase
            or UnfreezeCase or NoteHeld or NoteSlotLost or LetCaseTimePass or WithdrawAdvice or MarkAdvice or ConfirmAdvice or RemindOfDuty or NoteDuty or NoteSheetOpened
            or PlanFollowUp or NoteReminded or AcceptSlot or ChooseWriting or NamePanel or AgreeToNames or DeclareForWriting or TakeBackQuestion
            or StandAside or StopWrittenCase or ShowWrittenCase or EndWriting or NoteWrittenTold => With([], command),
        _ => null,
    };

    /// <param name="about">What the remarks are about; null when that is not known.</param>
    internal static GuardedCommand Of(RequestChanges request, CaseText? about) =>
        With(request.Remarks.IsDefault ? [] : [.. request.Remarks.SelectMany((remark, place) => Remark(remark, place, about))], request) with { CaseIsOpen = true };

    /// <summary>What is kept until it is sent.</summary>
    public static GuardedCommand Of(CaseDraft draft) => With([.. draft.Sections.SelectMany(section => Section(section)), .. Kept(draft.Kept, Reviewed)], draft) with { Kept = Forms(draft.Kept) };

    private static IEnumerable<GuardedText> Text(CaseText text) =>
        [.. text.Sections.IsDefault ? [] : text.Sections.SelectMany(section => Section(section)), .. Section(text.KeyQuestion)];

    private static ImmutableArray<GuardedText> Section(CaseTextSection section) =>
        [new("key", section.Key, Known), new($"{section.Key}/heading", section.Heading, Reviewed), new(section.Key, section.Text, Reviewed)];

    private static ImmutableArray<GuardedText> Kept(ImmutableArray<KeptItem> kept, TextRule reasons) =>
        kept.IsDefault ? [] : [.. kept.SelectMany((item, place) => new GuardedText[] { new($"kept/{place}/heading", item.Form, Reviewed), new($"kept/{place}", item.Reason, reasons) })];

    // Why a word stays is said with the word, and that it may stay has been answered.
    private static GuardedCommand Answered(GuardedCommand command, ImmutableArray<KeptItem> kept) =>
        kept.IsDefault ? command : command with { Cleared = [.. command.Cleared, .. Forms(kept)], Kept = Forms(kept) };

    private static IEnumerable<string> Forms(ImmutableArray<KeptItem> kept) => kept.IsDefault ? [] : kept.Select(item => item.Form);

    private static ImmutableArray<GuardedText> Found(CaseFindings findings) =>
    [
        // The rules take no words in it.
        new("detectorVersion", findings.DetectorVersion, Known),
        .. findings.Counts.IsDefault ? [] : findings.Counts.Select(count => new GuardedText("type", count.Type, Reviewed)),
        .. findings.Raisers.IsDefault ? [] : findings.Raisers.SelectMany((raiser, place) => new GuardedText[] { new("kind", raiser.Kind, Reviewed), new($"raisers/{place}", raiser.Form, Reviewed) }),
    ];

    private static ImmutableArray<GuardedText> Remark(CaseRemark remark, int place, CaseText? about) =>
        [new("section", remark.Section, Known), new GuardedText($"remarks/{place}", remark.Comment, Spoken) { Quotes = PlaceOf(remark, about) }];

    // The rules have seen that there is such a place in the latest text.
    private static string? PlaceOf(CaseRemark remark, CaseText? about) =>
        about?.Sections.Append(about.KeyQuestion).FirstOrDefault(section => section.Key == remark.Section)?.Text is { } text
            && remark is { Start: >= 0, Length: > 0 } && remark.Start <= text.Length - remark.Length
            ? text.Substring(remark.Start, remark.Length)
            : null;

    // It leads to a public source, or is not stored at all; what could still be hidden in its path must not tell who it is about.
    private static ImmutableArray<GuardedText> Advice(AdviceText text) =>
        [new("what", text.What, Spoken), .. text.Link is { } link ? new GuardedText[] { new("link", KnowledgeSources.WordsOf(link), Reviewed) } : []];
}
