using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;

namespace Pilar.Arena.Grains.Advice;

/// <summary>The advice on one case: a part of the case's state, with rules of its own. Who may do what is in <see cref="AdviceRights"/>.</summary>
public sealed record AdviceList
{
    public static AdviceList None { get; } = new();

    /// <summary>In the order in which they were written, with those that were taken back.</summary>
    public ImmutableList<AdviceItem> Items { get; init; } = [];

    /// <summary>Counts what was written, changed and taken back.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>How to report is shown in its place.</summary>
    public bool DutyReminded { get; init; }

    /// <summary>The number of the last of its room's events that was about it; 0 as long as none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long DutyHeard { get; init; }

    /// <summary>What the presenter takes with them, where the method gives no advice; null as long as they have written nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TakenNote? Taken { get; init; }

    /// <summary>Its words; null when there are none.</summary>
    [JsonIgnore]
    public string? TakenWords => Taken is { Text: { Length: > 0 } text } ? text : null;

    /// <summary>Oldest first.</summary>
    public ImmutableList<SheetOpening> Openings { get; init; } = [];

    /// <param name="command">By somebody who may give it.</param>
    /// <param name="circumstance">Who and when.</param>
    /// <param name="hasSheet">The sheet is there to be read.</param>
    /// <param name="standing">What the caller is to it.</param>
    public Decision<AdviceEvent> Decide(AdviceCommand command, Circumstance circumstance, bool hasSheet, AdviceStanding standing) => command switch
    {
        RemindOfDuty remind when remind.On == DutyReminded => Decision<AdviceEvent>.Nothing,
        RemindOfDuty remind => new DutyReminded(remind.On),
        NoteSheetOpened when !hasSheet => AdviceRefusals.NoSheet,
        NoteSheetOpened => IsOpen(circumstance) ? Decision<AdviceEvent>.Nothing : new SheetOpened(standing),
        WithdrawAdvice withdraw => Find(withdraw.Advice) is null or { Withdrawn: true } ? Decision<AdviceEvent>.Nothing : new AdviceWithdrawn(withdraw.Advice),
        TakeAlong take when string.IsNullOrWhiteSpace(take.Text) => TakenWords is null ? Decision<AdviceEvent>.Nothing : new TakenAlong(""),
        ConfirmAdvice when ConfirmedAt is not null => Decision<AdviceEvent>.Nothing,
        _ when ConfirmedAt is not null => AdviceRefusals.Confirmed,
        _ when DutyReminded => AdviceRefusals.DutyFirst,
        WriteAdvice write => Write(write, circumstance.By),
        EditAdvice edit => Edit(edit, circumstance.By),
        MarkAdvice mark => Mark(mark),
        ConfirmAdvice confirm => Confirm(confirm.Revision),
        TakeAlong take => Take(take),
        _ => AdviceRefusals.NotAllowed,
    };

    public AdviceList Apply(AdviceEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        AdviceWritten written => Changed(Items.Add(new AdviceItem(written.Advice, circumstance.By, written.Text, null, false, [seq]) { Changed = Revision + 1 })),
        AdviceEdited edited => Changed(With(edited.Advice, item => item with { Text = edited.Text, Mark = null, Places = item.Places.Add(seq), Changed = Revision + 1 })),
        AdviceWithdrawn gone => Changed(With(gone.Advice, item => item with { Text = item.Text.Erased(), Mark = null, Withdrawn = true })),
        AdviceMarked marked => this with { Items = With(marked.Advice, item => item with { Mark = marked.Mark }) },
        AdviceConfirmed => this with { ConfirmedAt = circumstance.At },
        TakenAlong taken => this with { Taken = new TakenNote(taken.Text, seq, Taken?.Place ?? 0) },
        DutyReminded reminded => this with { DutyReminded = reminded.On, DutyHeard = Math.Max(DutyHeard, reminded.Place) },
        SheetOpened opened => this with { Openings = Openings.Add(new SheetOpening(circumstance.By, circumstance.At, opened.As)) },
        _ => throw new InvalidOperationException($"The advice on a case does not know {happened.GetType().Name}."),
    };

    /// <summary>Those that stand.</summary>
    public IEnumerable<AdviceItem> Standing => Items.Where(item => !item.Withdrawn);

    /// <summary>The events that hold the words of one that was taken back.</summary>
    public ImmutableArray<long> PlacesOf(AdviceId id) => Find(id)?.Places ?? [];

    private AdviceItem? Find(AdviceId id) => Items.Find(item => item.Id == id);

    // To read it again and take it along is one opening.
    private bool IsOpen(Circumstance circumstance) =>
        Openings.Exists(opening => opening.By == circumstance.By && circumstance.At - opening.At < AdviceLimits.OneOpening);

    private Decision<AdviceEvent> Write(WriteAdvice write, PersonId by) => Find(write.Advice) switch
    {
        { } known when known.By == by && known.Text == AdviceWording.Clean(write.Text) => Decision<AdviceEvent>.Nothing,
        not null => AdviceRefusals.Taken,
        _ when write.Advice == default => AdviceRefusals.Invalid,
        _ when Standing.Count() >= AdviceLimits.Items || Items.Count >= 4 * AdviceLimits.Items => AdviceRefusals.TooMany,
        _ => AdviceWording.Refuse(write.Text) is { } refusal ? refusal : new AdviceWritten(write.Advice, AdviceWording.Clean(write.Text)),
    };

    private Decision<AdviceEvent> Edit(EditAdvice edit, PersonId by) => Find(edit.Advice) switch
    {
        { } item when item.By != by => AdviceRefusals.NotYours,
        null or { Withdrawn: true } => AdviceRefusals.Gone,
        { } item when item.Text == AdviceWording.Clean(edit.Text) => Decision<AdviceEvent>.Nothing,
        _ => AdviceWording.Refuse(edit.Text) is { } refusal ? refusal : new AdviceEdited(edit.Advice, AdviceWording.Clean(edit.Text)),
    };

    private Decision<AdviceEvent> Mark(MarkAdvice mark) => Find(mark.Advice) switch
    {
        null or { Withdrawn: true } => AdviceRefusals.Gone,
        _ when !Enum.IsDefined(mark.Mark) => AdviceRefusals.Invalid,
        { } item when mark.Revision < item.Changed => AdviceRefusals.Changed,
        { } item when item.Mark == mark.Mark => Decision<AdviceEvent>.Nothing,
        _ => new AdviceMarked(mark.Advice, mark.Mark),
    };

    // Of what they saw, and of nothing that came or changed in the meantime.
    private Decision<AdviceEvent> Confirm(int revision) => revision switch
    {
        _ when !Standing.Any() => AdviceRefusals.Empty,
        _ when revision != Revision => AdviceRefusals.Changed,
        _ when Standing.Any(item => item.Mark is null) => AdviceRefusals.Unmarked,
        _ => new AdviceConfirmed(revision, Marked(AdviceMark.Useful), Marked(AdviceMark.AlreadyTried), Marked(AdviceMark.NotRelevant)),
    };

    private Decision<AdviceEvent> Take(TakeAlong take) => AdviceWording.Clean(take.Text) switch
    {
        var text when text == TakenWords => Decision<AdviceEvent>.Nothing,
        var text => AdviceWording.Refuse(text) is { } refusal ? refusal : new TakenAlong(text),
    };

    private int Marked(AdviceMark mark) => Standing.Count(item => item.Mark == mark);

    private AdviceList Changed(ImmutableList<AdviceItem> items) => this with { Items = items, Revision = Revision + 1 };

    private ImmutableList<AdviceItem> With(AdviceId id, Func<AdviceItem, AdviceItem> change) =>
        Items.FindIndex(item => item.Id == id) is >= 0 and var place ? Items.SetItem(place, change(Items[place])) : Items;
}

/// <param name="Places">The numbers of the events that hold its words.</param>
public sealed record AdviceItem(AdviceId Id, PersonId By, AdviceText Text, AdviceMark? Mark, bool Withdrawn, ImmutableArray<long> Places)
{
    /// <summary>The revision in which its words came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Changed { get; init; }

    /// <summary>Which alone: what it holds must not come into a log by accident.</summary>
    public override string ToString() => $"{nameof(AdviceItem)} {Id.Value}";
}

/// <param name="Place">The number of the event that holds its words.</param>
/// <param name="Replaced">As above, of what stood there before; 0 when nothing did.</param>
public sealed record TakenNote(string Text, long Place, long Replaced)
{
    /// <summary>Nothing of it: what it holds must not come into a log by accident.</summary>
    public override string ToString() => nameof(TakenNote);
}
