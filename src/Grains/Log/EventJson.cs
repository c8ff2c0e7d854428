using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Log;

/// <summary>How an event stands in the log: JSON with its kind inside, and the kind beside it for the audit.</summary>
internal static class EventJson<TEvent>
    where TEvent : class
{
    private static readonly System.Collections.Frozen.FrozenDictionary<Type, string> Kinds =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            typeof(TEvent).GetCustomAttributes<JsonDerivedTypeAttribute>(),
            derived => derived.DerivedType,
            derived => (string)derived.TypeDiscriminator!);

    /// <summary>What the rows of this kind of event are marked with.</summary>
    public static string KindOf<TKind>()
        where TKind : TEvent => Kinds[typeof(TKind)];

    public static (string Kind, byte[] Json) Write(TEvent happened) =>
        (Kinds[happened.GetType()], JsonSerializer.SerializeToUtf8Bytes(happened, ContractJson.Options));

    /// <exception cref="JsonException">Not an event of this stream.</exception>
    public static TEvent Read(byte[] json) =>
        JsonSerializer.Deserialize<TEvent>(json, ContractJson.Options) ?? throw new JsonException("An event was expected.");
}
