using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Cases;

/// <summary>What the writer's page begins with: the redacted text as its author kept it or sent it last, and what its reviewers said. As <c>case-before.ts</c> reads it.</summary>
/// <param name="Sections">The boxes; none of a case that has no text yet.</param>
/// <param name="Kept">What stayed in it, and why.</param>
/// <param name="Remarks">Of the last version.</param>
/// <param name="Items">The agenda items that it could belong to; of a case that is begun, none: it has chosen.</param>
/// <param name="AloneInRole">Its presenter has said so of the last version; false also when nobody was asked.</param>
public sealed record WrittenBefore(
    CaseTheme? Theme,
    ImmutableArray<CaseTextSection> Sections,
    ImmutableArray<KeptItem> Kept,
    ImmutableArray<RemarkBeside> Remarks,
    RoomRole Readers,
    ImmutableArray<ItemToChoose> Items,
    bool AloneInRole = false)
{
    public override string ToString() => nameof(WrittenBefore);

    /// <summary>The agenda items of a meeting that a case may be brought to.</summary>
    public static ImmutableArray<ItemToChoose> ItemsOf(RoomView room, Texts texts, CaseId? own = null) =>
    [
        .. from item in room.Agenda
           where item is { Type: AgendaItemType.Case, State: AgendaItemState.Proposed or AgendaItemState.Accepted } && !room.HasAnotherOn(item.Item, own)
           select new ItemToChoose(item.Item, texts.Titled(item.Title)),
    ];

    /// <summary>Each with the words it is about, as they stood in the text that was read.</summary>
    public static ImmutableArray<RemarkBeside> Beside(IEnumerable<CaseRemark> remarks, CaseReading? reading)
    {
        var texts = reading?.Text.Sections.Append(reading.Text.KeyQuestion).ToDictionary(section => section.Key, section => section.Text, StringComparer.Ordinal) ?? [];
        return
        [
            .. from remark in remarks
               let text = texts.GetValueOrDefault(remark.Section, "")
               select new RemarkBeside(remark.Section, remark.Start + remark.Length <= text.Length ? text.Substring(remark.Start, remark.Length) : "", remark.Comment),
        ];
    }
}

/// <param name="Section">The box it is about; empty for the whole.</param>
/// <param name="Words">What it is about there; empty for the whole box.</param>
public sealed record RemarkBeside(string Section, string Words, string Comment)
{
    public override string ToString() => nameof(RemarkBeside);
}

public sealed record ItemToChoose(AgendaItemId Item, string Title)
{
    public override string ToString() => nameof(ItemToChoose);
}

/// <summary>The above as data that the script reads and nobody runs.</summary>
public sealed class WrittenBeforeData : ComponentBase
{
    // As for the sentences of a page: this encoder lets nothing through that could end the block.
    private static readonly JsonSerializerOptions Json = new(ContractJson.Options) { Encoder = JavaScriptEncoder.Default };

    [Parameter, EditorRequired] public WrittenBefore Before { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<script type=\"application/json\" id=\"arena-before\">{JsonSerializer.Serialize(Before, Json)}</script>");
}
