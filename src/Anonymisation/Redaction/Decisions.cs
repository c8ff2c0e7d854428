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
    private readonly Dictionary<string, string> _rolesOfOthers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _split = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alike = new(StringComparer.Ordinal);
    private readonly List<(string Form, Resolution Resolution)> _whom = [];

    private Decisions()
    {
    }

    /// <summary>The words that the writer has selected, folded, and what they are. They stay found, whatever is said of them later.</summary>
    public IEnumerable<(string Form, FindingType Type)> Masks =>
        _masks.Select(one => (one.Key, Enum.TryParse<FindingType>(one.Value, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : FindingType.Person));

    public IReadOnlyDictionary<string, string> Merged => _merged;

    public IReadOnlyDictionary<string, string> Roles => _roles;

    /// <summary>Of those who were taken out mention by mention, by their name: what was said of all of that name since then.</summary>
    public IReadOnlyDictionary<string, string> RolesOfOthers => _rolesOfOthers;

    /// <summary>Each is another than the names that it was taken for.</summary>
    public IReadOnlySet<string> Split => _split;

    /// <summary>All that is written so is one.</summary>
    public IReadOnlySet<string> Alike => _alike;

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
                case ResolutionKind.Merge or ResolutionKind.Role or ResolutionKind.Split:
                    decisions.SayWhom(form, resolution);
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
        _here.FindLast(said => IsAt(said, spot, document)).Resolution ?? _what.GetValueOrDefault(spot.Form);

    /// <summary>What was said last of whom this mention alone is: <see cref="ResolutionKind.Split"/> or <see cref="ResolutionKind.Merge"/>; null when nothing was.</summary>
    public Resolution? Whom(Spot spot, CaseDocument document) => _whom.FindLast(said => said.Resolution.Kind != ResolutionKind.Role && IsAt(said, spot, document)).Resolution;

    /// <summary>The role that was said last of one of these mentions alone.</summary>
    public string? RoleAt(IReadOnlyCollection<Spot> mentions, CaseDocument document) =>
        _whom.FindLast(said => said.Resolution.Kind == ResolutionKind.Role && mentions.Any(spot => IsAt(said, spot, document))).Resolution?.Value;

    /// <summary>Whether this is the mention by which somebody is meant.</summary>
    public static bool Means(Resolution said, Spot spot, CaseDocument document) =>
        said.SameAs is { } other && spot.Form == Spelling.Of(said.Value ?? "") && document.IsAt(spot.Start, spot.End, other);

    /// <summary>Whether somebody was said to be the same as whoever this mention is of.</summary>
    public bool IsMeant(Spot spot, CaseDocument document) => _whom.Exists(said => Means(said.Resolution, spot, document));

    private static bool IsAt((string Form, Resolution Resolution) said, Spot spot, CaseDocument document) =>
        said.Form == spot.Form && document.IsAt(spot.Start, spot.End, said.Resolution.Here!);

    // That it is another than those it was taken for leaves what was said of one mention: that one is another still.
    private void SayWhom(string form, Resolution resolution)
    {
        var value = resolution.Value ?? "";
        var into = Spelling.Of(value);
        switch (resolution)
        {
            case { Here: not null }:
                // Whoever is somebody else has the role of whom they are.
                if (resolution.Kind != ResolutionKind.Role)
                {
                    _whom.RemoveAll(said => said.Form == form && said.Resolution.Kind == ResolutionKind.Role && said.Resolution.Here == resolution.Here);
                }

                _whom.Add((form, resolution));
                break;
            case { Kind: ResolutionKind.Role }:
                _whom.RemoveAll(said => said.Form == form && said.Resolution.Kind == ResolutionKind.Role);
                _roles[form] = value;
                if (_whom.Exists(said => said.Form == form && said.Resolution.Kind == ResolutionKind.Split))
                {
                    _rolesOfOthers[form] = value;
                }

                break;
            case { Kind: ResolutionKind.Merge } when into == form:
                _whom.RemoveAll(said => said.Form == form);
                _rolesOfOthers.Remove(form);
                _alike.Add(form);
                break;
            case { Kind: ResolutionKind.Split }:
                // What was the same as it, is whoever it was before anything was said of it: that it was another first, was said to put it with this one.
                foreach (var merged in _merged.Where(one => one.Key == form || one.Value == form).Select(one => one.Key).ToList())
                {
                    _merged.Remove(merged);
                    _split.Remove(merged);
                }

                // Also out of whom a mention of it was merged with; that one mention is of the rest after all, stays said.
                _whom.RemoveAll(said => said.Resolution.Kind == ResolutionKind.Merge && Spelling.Of(said.Resolution.Value ?? "") is var to && to != said.Form && (said.Form == form || to == form));
                _split.Add(form);
                break;
            default:
                _whom.RemoveAll(said => said.Form == form);
                _rolesOfOthers.Remove(form);
                _merged[form] = into;
                break;
        }
    }

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
