using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;
using static Pilar.Arena.Grains.Guard.TextRule;

namespace Pilar.Arena.Grains.Guard;

// What a presenter sends is looked through by the case's own screen, which tells them where; a reviewer's remark is looked through here.
public static partial class GuardedTexts
{
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

    private static IEnumerable<GuardedText> Text(CaseText text) =>
        [.. text.Sections.IsDefault ? [] : text.Sections.SelectMany(section => Section(section)), .. Section(text.KeyQuestion)];

    private static ImmutableArray<GuardedText> Section(CaseTextSection section) =>
        [new("key", section.Key, Known), new("heading", section.Heading, Known), new("text", section.Text, Known)];

    private static ImmutableArray<GuardedText> Kept(ImmutableArray<KeptItem> kept) =>
        kept.IsDefault ? [] : [.. kept.SelectMany(item => new GuardedText[] { new("form", item.Form, Known), new("reason", item.Reason, Known) })];

    private static ImmutableArray<GuardedText> Found(CaseFindings findings) =>
    [
        new("detectorVersion", findings.DetectorVersion, Known),
        .. findings.Counts.IsDefault ? [] : findings.Counts.Select(count => new GuardedText("type", count.Type, Known)),
        .. findings.Raisers.IsDefault ? [] : findings.Raisers.SelectMany(raiser => new GuardedText[] { new("kind", raiser.Kind, Known), new("form", raiser.Form, Known) }),
    ];

    private static ImmutableArray<GuardedText> Remark(CaseRemark remark) =>
        [new("section", remark.Section, Known), new("comment", remark.Comment, Reviewed)];
}
