using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Written;

/// <summary>What somebody wants with the written answer to a case. It belongs to the case: its stream, its key, its end.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.command")]
public abstract record WrittenCommand : CaseCommand;

/// <summary>By the presenter of an approved case: a panel answers it in writing, and no meeting.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.choose")]
public sealed record ChooseWriting : WrittenCommand;

/// <summary>By whoever leads or coordinates: who answers, and until when. Takes the place of the names before; who is new waits for the presenter's yes.</summary>
/// <param name="Deadline">UTC, whole milliseconds. Nothing is written after it.</param>
[GenerateSerializer, Immutable, Alias("arena.written.name-panel")]
public sealed record NamePanel(
    [property: Id(0)] ImmutableArray<PersonId> People,
    [property: Id(1)] DateTimeOffset Deadline) : WrittenCommand
{
    /// <summary>What each is on the case's list. The case's grain says it: whatever a caller writes here is overwritten.</summary>
    [Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<PanelFact> Facts { get; init; }
}

/// <param name="Roles">None for somebody who is not on the list.</param>
[GenerateSerializer, Immutable, Alias("arena.written.panel-fact")]
public sealed record PanelFact(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] RoomRole Roles);

/// <summary>By the presenter, who has read the names: each is either agreed or vetoed. With the first yes those agreed may read the case.</summary>
/// <param name="List">As <see cref="WrittenView.List"/> said.</param>
[GenerateSerializer, Immutable, Alias("arena.written.agree")]
public sealed record AgreeToNames(
    [property: Id(0)] int List,
    [property: Id(1)] ImmutableArray<PersonId> Agreed,
    [property: Id(2)] ImmutableArray<PersonId> Vetoed) : WrittenCommand;

/// <summary>By one on the panel, before they read: that they keep to it, and know of nothing that stands in the way of their answering.</summary>
/// <param name="Version">Of the declaration in force (<see cref="RoomLimits.DeclarationVersion"/>).</param>
[GenerateSerializer, Immutable, Alias("arena.written.declare")]
public sealed record DeclareForWriting([property: Id(0)] int Version) : WrittenCommand;

/// <summary>By one on the panel: something about the facts.</summary>
/// <param name="Text">At most <see cref="WrittenLimits.TextLength"/> characters, as below.</param>
[GenerateSerializer, Immutable, Alias("arena.written.ask")]
public sealed record AskPresenter(
    [property: Id(0)] QuestionId Question,
    [property: Id(1)] string Text,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : WrittenCommand, ISpoken;

/// <summary>By the presenter. Given again, it takes the place of the answer before, whose words are erased.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.answer")]
public sealed record AnswerPanel(
    [property: Id(0)] QuestionId Question,
    [property: Id(1)] string Text,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : WrittenCommand, ISpoken;

/// <summary>By who asked, the presenter, or one on the panel who leads: the question and its answer go, and their words are erased.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.take-back")]
public sealed record TakeBackQuestion([property: Id(0)] QuestionId Question) : WrittenCommand;

/// <summary>By one on the panel: «I recognise this case», or something else stands in the way. Nothing of it is for them from then on.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.stand-aside")]
public sealed record StandAside : WrittenCommand;

/// <summary>By anybody of the panel, the presenter, or who leads or coordinates: «stop – not anonymous». Its text is for nobody until two agree.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.stop")]
public sealed record StopWrittenCase : WrittenCommand;

/// <summary>By the presenter and by one who leads or coordinates: what was stopped may be read again. It takes both.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.show")]
public sealed record ShowWrittenCase : WrittenCommand;

/// <summary>By the presenter: they have what they need. The clock does the same at the deadline, and a confirmation of the advice does it at once.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.end")]
public sealed record EndWriting : WrittenCommand;

/// <summary>These have got a mail that something waits, or have no address. Only from the case's own grain.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.note-told")]
public sealed record NoteWrittenTold([property: Id(0)] ImmutableArray<PersonId> People) : WrittenCommand;
