using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Pilar.Arena.Web.Pages.Rooms;

/// <summary>The sentences the live room needs, in the reader's language, as data that the script reads and nobody runs.</summary>
public sealed class RoomTexts : ComponentBase
{
    [Inject] private Texts Texts { get; set; } = null!;

    [Inject] private TextCatalogue Catalogue { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // A data block is read as it stands: entities would not be decoded in it. The serialiser's own encoder writes
        // every <, >, & and quote as \u00xx, so that no sentence can end the block.
        builder.AddMarkupContent(0, $"<script type=\"application/json\" id=\"arena-texts\">{Json()}</script>");
    }

    private string Json()
    {
        var keys = Catalogue.KeysIn("rooms").Concat(Catalogue.KeysIn("refusals")).Concat(Catalogue.KeysIn("common"))
            .Concat(Catalogue.Keys.Where(key => key.StartsWith("agenda.", StringComparison.Ordinal) || key.StartsWith("meeting.", StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal);
        return JsonSerializer.Serialize(keys.ToDictionary(key => key, key => Forms(Catalogue.Find(key, Texts.Language)!)));
    }

    private static JsonNode Forms(Sentence sentence) => sentence.One is null
        ? JsonValue.Create(sentence.Other)
        : new JsonObject { ["one"] = sentence.One, ["other"] = sentence.Other };
}
