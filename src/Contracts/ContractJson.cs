using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts;

/// <summary>
/// The one JSON dialect, for SignalR, HTTP, the log and the tests: camelCase, enums as words (a set of flags as a list
/// of words), ids as bare guids, the kind of a command or event in <c>kind</c>, and nothing unknown accepted.
/// </summary>
public static class ContractJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 32;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new IdConverterFactory());
        options.Converters.Add(new FlagsConverterFactory());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}

internal sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IId).IsAssignableFrom(typeToConvert) && typeToConvert.IsValueType;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class IdConverter<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Guid.TryParse(reader.GetString(), out var value) ? TId.From(value) : throw new JsonException("An id was expected.");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value.ToString("D"));
    }
}

/// <summary>A set of flags is a list of words, in the order of their values; names that stand for several are never written.</summary>
internal sealed class FlagsConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsEnum && typeToConvert.IsDefined(typeof(FlagsAttribute), inherit: false);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(FlagsConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class FlagsConverter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly ImmutableArray<(TEnum Flag, string Word)> _words =
            [.. Enum.GetValues<TEnum>()
                .Where(flag => int.PopCount(Convert.ToInt32(flag, null)) == 1)
                .Select(flag => (flag, JsonNamingPolicy.CamelCase.ConvertName(flag.ToString())))];

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("A list of words was expected.");
            }

            var value = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                var known = _words.FirstOrDefault(entry => entry.Word == word);
                value |= known.Word is null ? throw new JsonException("An unknown word.") : Convert.ToInt32(known.Flag, null);
            }

            return (TEnum)Enum.ToObject(typeof(TEnum), value);
        }

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var (flag, word) in _words)
            {
                if (value.HasFlag(flag))
                {
                    writer.WriteStringValue(word);
                }
            }

            writer.WriteEndArray();
        }
    }
}
