using System.Text.Json;
using System.Text.Json.Nodes;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Tests.Compat;

/// <summary>The samples as files.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Readable = new(ContractJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static StoredStream Read(string file) => JsonSerializer.Deserialize<StoredStream>(File.ReadAllText(file), Readable)!;

    public static void Write(string file, StoredStream stream)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(stream, Readable) + "\n");
    }

    /// <summary>Members in the order of their names: a dictionary that was stored may list its entries otherwise.</summary>
    public static string Canonical(JsonNode json) => Sorted(json).ToJsonString();

    private static JsonNode Sorted(JsonNode json) => json switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value is { } value ? Sorted(value) : null))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Sorted(item))]),
        _ => json.DeepClone(),
    };
}
