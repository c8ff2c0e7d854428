using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What the writer has said, by form: of each kind of thing that can be said of a form, the last.</summary>
internal sealed class Decisions
{
    private readonly List<(string Form, Resolution Resolution)> _here = [];
    private readonly Dictionary<string, Resolution> _what = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    private Decisions()
    {
    }

    /// <summary>The words that the writer has selected, folded, and what they are. They stay found, whatever is said of them later.</summary>
    public IEnumerable<(string Form, FindingType Type)> Masks =>
        _masks.Select(one => (one.Key, Enum.TryParse<FindingType>(one.Value, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : FindingType.Person));

    public IReadOnlyDictionary<string, string> Merged => _merged;

    public IReadOnlyDictionary<string, string> Roles => _roles;

    public static Decisions Of(ImmutableArray<Resolution> resolutions)
    {
        var decisions = new Decisions();
        foreach (var resolution in resolutions)
        {
            var form = Spelling.Of(resolution.Form);
            if (form.Length == 0)
            {
                continue;
            }

            switch (resolution.Kind)
            {
                case ResolutionKind.Merge:
                    decisions._merged[form] = Spelling.Of(resolution.Value ?? "");
                    break;
                case ResolutionKind.Role:
                    decisions._roles[form] = resolution.Value ?? "";
                    break;
                case ResolutionKind.Mask:
                    decisions._masks[form] = resolution.Value;
                    decisions.Say(form, resolution with { Here = null });
                    break;
                default:
                    decisions.Say(form, resolution);
                    break;
            }
        }

        return decisions;
    }

    /// <summary>What was said last of this mention, or of all that are written like it.</summary>
    public Resolution? Of(Spot spot, CaseDocument document) =>
        _here.FindLast(said => said.Form == spot.Form && document.IsAt(spot.Start, spot.End, said.Resolution.Here!)).Resolution ?? _what.GetValueOrDefault(spot.Form);

    private void Say(string form, Resolution resolution)
    {
        if (resolution.Here is not null)
        {
            _here.Add((form, resolution));

            // When the words around it are written otherwise it is another mention, and must not stand by what was said of all: those are asked about again.
            if (resolution.Kind != ResolutionKind.Keep && _what.TryGetValue(form, out var all) && all.Kind == ResolutionKind.Keep)
            {
                _what.Remove(form);
            }

            return;
        }

        _what[form] = resolution;
        _here.RemoveAll(said => said.Form == form);
    }
}
