const [layers, heads, dim, side] = [12, 3, 192, 14];
const length = side * side;

/** Mini-DeiT-Ti 224 as one would write it down, operation by operation as PyTorch's exporter does: what `labs` is measured beside. */
export function deitByHand({ GraphBuilder, floats }, weights) {
  const graph = new GraphBuilder('mini-deit-by-hand');
  const op = (...parts) => graph.op(...parts);
  const reshape = (x, dims) => op('Reshape', [x, graph.list(dims)]);
  const bound = new Map();
  const weight = (name) => {
    if (!bound.has(name)) bound.set(name, graph.initializer(name, weights.get(name)));
    return bound.get(name);
  };
  const turned = (name) => {
    const key = `${name} turned`;
    if (!bound.has(key)) bound.set(key, graph.initializer(key, transposed(weights.get(name), floats)));
    return bound.get(key);
  };
  const linear = (x, name) => op('Add', [op('MatMul', [x, turned(`${name}.weight`)]), weight(`${name}.bias`)]);
  const norm = (x, name) =>
    op('LayerNormalization', [x, weight(`${name}.weight`), weight(`${name}.bias`)], { axis: -1, epsilon: { float: 1e-6 } });
  const gelu = (x) => {
    const erf = op('Erf', [op('Div', [x, graph.scalar(Math.SQRT2)])]);
    return op('Mul', [op('Mul', [x, op('Add', [erf, graph.scalar(1)])]), graph.scalar(0.5)]);
  };
  const at = (x, index) =>
    op('Gather', [x, graph.constant({ type: 'int64', dims: [], data: BigInt64Array.of(BigInt(index)) })], { axis: 0 });
  const buckets = graph.constant({ type: 'int64', dims: [length * length], data: BigInt64Array.from(placesOfBuckets(), BigInt) });
  const attention = (x, name, r) => {
    const qkv = op('Transpose', [reshape(linear(x, `${name}.qkv`), [1, length, 3, heads, dim / heads])], { perm: [2, 0, 3, 1, 4] });
    const q = op('Mul', [at(qkv, 0), graph.scalar((dim / heads) ** -0.5)]);
    const products = op('MatMul', [q, op('Transpose', [at(qkv, 1)], { perm: [0, 1, 3, 2] })]);
    const perBucket = op('MatMul', [q, weight(`${name}.rpe_k.instances.${r}.lookup_table_weight`)]);
    const chosen = op('Gather', [reshape(perBucket, [1, heads, length * 49]), buckets], { axis: 2 });
    const logits = op('Add', [products, reshape(chosen, [1, heads, length, length])]);
    const mixed = op('Conv', [logits, weight(`${name}.conv_l.instances.${r}.weight`)]);
    const shares = op('Conv', [op('Softmax', [mixed], { axis: -1 }), weight(`${name}.conv_w.instances.${r}.weight`)]);
    const joined = op('Transpose', [op('MatMul', [shares, at(qkv, 2)])], { perm: [0, 2, 1, 3] });
    return linear(reshape(joined, [1, length, dim]), `${name}.proj`);
  };

  const image = graph.input('input', 'float32', [1, 3, 224, 224]);
  const map = op('Conv', [image, weight('patch_embed.proj.weight'), weight('patch_embed.proj.bias')], { strides: [16, 16] });
  let x = op('Add', [op('Transpose', [reshape(map, [1, dim, length])], { perm: [0, 2, 1] }), weight('pos_embed')]);
  for (let layer = 0; layer < layers; layer++) {
    const [name, r] = [`blocks.${Math.floor(layer / 2)}.block`, layer % 2];
    x = op('Add', [x, attention(norm(x, `${name}.norm1.instances.${r}`), `${name}.attn`, r)]);
    const wide = gelu(linear(norm(x, `${name}.norm2.instances.${r}`), `${name}.mlp.fc1`));
    x = op('Add', [x, linear(wide, `${name}.mlp.fc2`)]);
  }
  const pooled = op('ReduceMean', [norm(x, 'norm'), graph.list([1])], { keepdims: 0 });
  graph.output('logits', linear(pooled, 'head'));
  return graph.finish();
}

/** Where in a head's [queries · 49] the bucket of each pair of places is. */
function placesOfBuckets() {
  const piece = (d) => Math.sign(d) * ([0, 1, 2, 2][Math.abs(d)] ?? 3) + 3;
  return Array.from({ length: length * length }, (_, pair) => {
    const [q, k] = [Math.floor(pair / length), pair % length];
    return q * 49 + piece(Math.floor(q / side) - Math.floor(k / side)) * 7 + piece((q % side) - (k % side));
  });
}

function transposed({ dims: [rows, columns], data }, floats) {
  const turned = new Float32Array(data.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) turned[c * rows + r] = data[r * columns + c];
  return floats([columns, rows], turned);
}
