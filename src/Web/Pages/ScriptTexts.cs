using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Pilar.Arena.Web.Pages;

/// <summary>The sentences that a live page needs, in the reader's language, as data that the script reads and nobody runs.</summary>
public abstract class ScriptTexts : ComponentBase
{
    [Inject] private Texts Texts { get; set; } = null!;

    [Inject] private TextCatalogue Catalogue { get; set; } = null!;

    protected abstract IEnumerable<string> Keys(TextCatalogue catalogue);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // A data block is read as it stands: entities would not be decoded in it. The serialiser's own encoder writes
        // every <, >, & and quote as \u00xx, so that no sentence can end the block.
        builder.AddMarkupContent(0, $"<script type=\"application/json\" id=\"arena-texts\">{Json()}</script>");
    }

    private string Json() => JsonSerializer.Serialize(
        Keys(Catalogue).Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => Forms(Catalogue.Find(key, Texts.Language)!)));

    private static JsonNode Forms(Sentence sentence) => sentence.One is null
        ? JsonValue.Create(sentence.Other)
        : new JsonObject { ["one"] = sentence.One, ["other"] = sentence.Other };
}
