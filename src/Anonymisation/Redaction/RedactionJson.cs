using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>How a case goes between the page and the engine in its browser: camelCase, enums by name.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(InCamelCase<WrittenForm>), typeof(InCamelCase<ResolutionKind>), typeof(InCamelCase<FindingType>), typeof(InCamelCase<Certainty>), typeof(InCamelCase<Reason>),
        typeof(InCamelCase<MarkState>), typeof(InCamelCase<RiskLevel>), typeof(InCamelCase<RaiserKind>),
    ])]
[JsonSerializable(typeof(CaseSource))]
[JsonSerializable(typeof(RedactedCase))]
public sealed partial class RedactionJson : JsonSerializerContext
{
    /// <summary>UTF-16 units in all boxes together: many times the longest case that may be sent.</summary>
    public const int LongestCase = 100_000;

    /// <exception cref="InvalidDataException">It is no case, or longer than <see cref="LongestCase"/>. The message says nothing of what it holds.</exception>
    public static CaseSource ReadSource(ReadOnlySpan<byte> utf8)
    {
        CaseSource? source;
        try
        {
            source = JsonSerializer.Deserialize(utf8, Default.CaseSource);
        }
        catch (JsonException)
        {
            // Its message would quote the text, so it goes no further.
            source = null;
        }

        return source is not null && IsWhole(source) ? source : throw new InvalidDataException("The case cannot be read, or is too long.");
    }

    public static byte[] Write(RedactedCase redacted) => JsonSerializer.SerializeToUtf8Bytes(redacted, Default.RedactedCase);

    private static bool IsWhole(CaseSource source) =>
        !source.Fields.IsDefault && !source.Resolutions.IsDefault && source.Fields.All(field => field is not null) && source.Resolutions.All(resolution => resolution is not null)
        && source.Fields.Select(field => field.Key).Distinct(StringComparer.Ordinal).Count() == source.Fields.Length
        && source.Fields.Sum(field => (long)field.Text.Length) <= LongestCase;
}

/// <summary>An enum by the name of its value, as the page's own code spells it.</summary>
internal sealed class InCamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
