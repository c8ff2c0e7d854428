using System.Collections.Frozen;
using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;
using static Pilar.Arena.Grains.Guard.TextRule;

namespace Pilar.Arena.Grains.Guard;

// A presenter has resolved what was asked about in their own browser, and a second person reads it: here what tells is refused. The field of a
// section is its key, so that the writer's page finds the place.
public static partial class GuardedTexts
{
    // The boxes of the writer's page are our own words, and one of them, «said», is somebody's name too.
    private static readonly FrozenSet<string> Boxes =
        FrozenSet.Create(StringComparer.Ordinal, "seen", "said", "done", "need", "child", "parents", "family", "adultPatient", "keyQuestion");

    /// <summary>As above.</summary>
    public static GuardedCommand? Of(CaseCommand command) => command switch
    {
        SendCaseText send => With([.. Text(send.Text), .. Kept(send.Kept), .. Found(send.Findings)], command),
        RequestChanges request => With(request.Remarks.IsDefault ? [] : [.. request.Remarks.SelectMany(remark => Remark(remark))], command),
        ApproveCase approve => With([new("hash", approve.Hash, Known)], command),
        DestroyCase destroy => With([new("number", destroy.Number, Known)], command),
        BeginCase or ChooseReaders or ChooseItem or RequestReview or WithdrawCase or NoteReading or NoteAttached or NotePresented or FreezeCase
            or UnfreezeCase or NoteHeld or LetCaseTimePass => With([], command),
        _ => null,
    };

    /// <summary>What is kept until it is sent.</summary>
    public static GuardedCommand Of(CaseDraft draft) => With([.. draft.Sections.SelectMany(section => Section(section))], draft);

    private static IEnumerable<GuardedText> Text(CaseText text) =>
        [.. text.Sections.IsDefault ? [] : text.Sections.SelectMany(section => Section(section)), .. Section(text.KeyQuestion)];

    private static ImmutableArray<GuardedText> Section(CaseTextSection section) =>
        [new("key", section.Key, Boxes.Contains(section.Key) ? Known : Reviewed), new($"{section.Key}/heading", section.Heading, Reviewed), new(section.Key, section.Text, Reviewed)];

    private static ImmutableArray<GuardedText> Kept(ImmutableArray<KeptItem> kept) =>
        kept.IsDefault ? [] : [.. kept.SelectMany((item, place) => new GuardedText[] { new($"kept/{place}/heading", item.Form, Reviewed), new($"kept/{place}", item.Reason, Reviewed) })];

    private static ImmutableArray<GuardedText> Found(CaseFindings findings) =>
    [
        new("detectorVersion", findings.DetectorVersion, Known),
        .. findings.Counts.IsDefault ? [] : findings.Counts.Select(count => new GuardedText("type", count.Type, Reviewed)),
        .. findings.Raisers.IsDefault ? [] : findings.Raisers.SelectMany((raiser, place) => new GuardedText[] { new("kind", raiser.Kind, Reviewed), new($"raisers/{place}", raiser.Form, Reviewed) }),
    ];

    private static ImmutableArray<GuardedText> Remark(CaseRemark remark) =>
        [new("section", remark.Section, Known), new("comment", remark.Comment, Reviewed)];
}
